/** How far the site is kept in this browser. */
export type OfflineState =
  /** The browser cannot, or the site is not served in a way that lets it. */
  | "impossible"
  | "keeping"
  /** All that the workbench needs works without a connection. */
  | "kept";

const HOUR_MS = 3_600_000;

/**
 * Keeps the whole site in the browser for when there is no connection, where the build put a worker for that beside it.
 * `told` hears how far that is; `newer` that a newer release is there, which the page has after it is loaded again.
 */
export async function keepOffline(told: (state: OfflineState) => void, newer: () => void): Promise<void> {
  const {worker} = document.documentElement.dataset;
  // Browsers allow this on HTTPS and on the own computer only.
  if (!worker || !("serviceWorker" in navigator)) return told("impossible");
  told("keeping");
  try {
    const had = navigator.serviceWorker.controller !== null;
    const registration = await navigator.serviceWorker.register(worker, {updateViaCache: "none"});
    const look = (): unknown => had && registration.waiting && newer();
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", look);
    });
    look();
    setInterval(() => void registration.update().catch(() => {}), HOUR_MS); // without a connection there is no news
    const {active} = await Promise.race([navigator.serviceWorker.ready, failing(registration)]);
    await idle();
    await answered(active!, {do: "keep-large"});
    told("kept");
  } catch {
    told("impossible"); // no room, or forbidden: the site works as ever while there is a connection
  }
}

/** Fails when a first worker could not keep all of its files: nothing else would tell. */
function failing({installing}: ServiceWorkerRegistration): Promise<never> {
  return new Promise((_, reject) => {
    installing?.addEventListener("statechange", () => {
      if (installing.state === "redundant") reject(new Error("not kept"));
    });
  });
}

/** Waits until the page has nothing better to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), {timeout: 10_000});
    else setTimeout(resolve, 2000);
  });
}

/** Sends a message and waits until what it asks is done. */
function answered(worker: ServiceWorker, message: {do: string}): Promise<void> {
  return new Promise((resolve, reject) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = ({data}: MessageEvent<{done: boolean}>) =>
      data.done ? resolve() : reject(new Error("not kept"));
    worker.postMessage(message, [port2]);
  });
}
