/*
 * Runs inside the worker. The engine reports no failed download (it waits for ever) and reports progress only
 * when chunks arrive slowly, so its fetch is watched from here and told to the page in messages of our own.
 */

/** What the worker tells the page about the download of the engine. */
export type DownloadMessage = {buurtpeil: "bytes"; loaded: number} | {buurtpeil: "failed"; message: string};

const INTERVAL_MS = 50;

const scope = globalThis as unknown as {
  fetch: typeof fetch;
  /** The engine's address: the page names its worker after it. */
  name: string;
  postMessage(message: DownloadMessage): void;
  addEventListener(type: "unhandledrejection", listener: (event: PromiseRejectionEvent) => void): void;
};
const fetch_unwatched = scope.fetch.bind(globalThis);

/** The engine, on its way while the rest of the worker's script is; its first user takes it. */
let early: Promise<Response> | null = scope.name ? fetch_unwatched(scope.name) : null;
early?.catch(() => {}); // whoever takes it hears of a failure

scope.fetch = async (input, init) => {
  const taken = early && new Request(input).url === scope.name ? early : null;
  if (taken) early = null;
  const response = await (taken ?? fetch_unwatched(input, init));
  if (!response.ok) throw new Error(`download failed: HTTP ${response.status}`);
  return response.body ? new Response(counted(response.body), response) : response;
};

scope.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  scope.postMessage({buurtpeil: "failed", message: String(event.reason?.message ?? event.reason)});
});

// The engine prints every refused query; the page tells the reader, and a console is no place for questions.
console.log = () => {};

function counted(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  let loaded = 0;
  let told = 0;
  const tell = () => {
    told = performance.now();
    scope.postMessage({buurtpeil: "bytes", loaded});
  };
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        loaded += chunk.byteLength;
        if (performance.now() - told > INTERVAL_MS) tell();
        controller.enqueue(chunk);
      },
      flush: tell
    })
  );
}
