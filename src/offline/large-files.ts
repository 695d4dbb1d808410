/** Files that are too large to be fetched by everybody who comes by, in a store of their own. */
const STORE = "buurtpeil-large";

/** Answers from what is kept, else from the network; what comes by is kept. */
export async function largeFrom(request: Request): Promise<Response> {
  const store = await caches.open(STORE);
  const kept = await store.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  // Without room the engine works as well, as long as there is a connection.
  if (answer.status === 200) await store.put(request.url, answer.clone()).catch(() => {});
  return answer;
}

/** Keeps the files of this release that are not there yet, and drops those of earlier ones. */
export async function keepLarge(urls: readonly string[]): Promise<void> {
  const store = await caches.open(STORE);
  for (const url of urls) if (!(await store.match(url))) await store.add(url);
  for (const {url} of await store.keys()) if (!urls.includes(url)) await store.delete(url);
}
