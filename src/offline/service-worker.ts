/*
 * Keeps the site in the browser, so that it works without a connection. A page comes from the network where there is
 * one, so that what was withdrawn is gone at once; its scripts and data carry a hash of their content in their names,
 * so a page never gets those of another release. The release that is kept is kept whole, or not at all.
 */
import {addRoute, matchPrecache, precache} from "workbox-precaching";
import {registerRoute} from "workbox-routing";
import {keepLarge, largeFrom} from "./large-files.js";
import type {KeptRelease} from "./release.js";
import type {WorkerScope} from "./worker-scope.js";

declare const self: WorkerScope;
/** Put in by the build. */
declare const RELEASE: KeptRelease;

/** A connection that takes longer is as good as none. */
const PATIENCE_MS = 5000;

precache(
  RELEASE.files.map(({url, sha256, hashed}) => ({
    url,
    revision: hashed ? null : sha256,
    integrity: `sha256-${sha256}`
  }))
);

registerRoute(
  ({request}) => request.mode === "navigate",
  async ({request, url}) => {
    try {
      const answer = await fetch(request, {signal: AbortSignal.timeout(PATIENCE_MS)});
      if (answer.status < 500) return answer;
      return (await keptPage(url)) ?? answer;
    } catch (error) {
      const kept =
        (await keptPage(url)) ?? (await matchPrecache(new URL("404.html", self.registration.scope).href));
      if (kept) return kept;
      throw error;
    }
  }
);
addRoute({cleanURLs: false, directoryIndex: "index.html"});
registerRoute(
  ({url}) => RELEASE.large.some((file) => isAt(url, file.url)),
  ({request}) => largeFrom(request)
);

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  if (event.data?.do !== "keep-large") return;
  const kept = keepLarge(RELEASE.large.map(({url}) => at(url)));
  const tell = (done: boolean) => event.ports[0]?.postMessage({done});
  event.waitUntil(
    kept.then(
      () => tell(true),
      () => tell(false)
    )
  );
});

/** A host serves `/werkbank` from `werkbank.html`, and a folder from its `index.html`. */
async function keptPage({href}: URL): Promise<Response | undefined> {
  const path = href.split(/[?#]/, 1)[0]!;
  for (const name of [path, `${path}.html`, `${path.replace(/\/?$/, "/")}index.html`]) {
    const found = await matchPrecache(name);
    if (found) return found;
  }
  return undefined;
}

function at(path: string): string {
  return new URL(path, self.registration.scope).href;
}

function isAt(url: URL, path: string): boolean {
  return url.href === at(path);
}
