/** What of a service worker's own world is used here; the types of pages and of workers exclude each other. */
export interface WorkerScope {
  readonly registration: {readonly scope: string};
  readonly clients: {claim(): Promise<void>};
  addEventListener(
    type: "activate" | "message",
    listener: (event: {
      data?: {do?: string};
      ports: readonly MessagePort[];
      waitUntil(work: Promise<unknown>): void;
    }) => void
  ): void;
}
