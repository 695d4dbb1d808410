/** Why the browser does not keep something. */
export class StorageTrouble extends Error {
  constructor(
    readonly kind: "full" | "forbidden" | "newer" | "failed",
    options?: ErrorOptions
  ) {
    super(kind, options);
    this.name = "StorageTrouble";
  }
}

const KINDS: Record<string, StorageTrouble["kind"]> = {
  QuotaExceededError: "full",
  SecurityError: "forbidden",
  InvalidStateError: "forbidden", // as a private window of an older Firefox has it
  NotAllowedError: "forbidden",
  VersionError: "newer"
};

/** Says in one word what the browser says in many. */
export function storageTrouble(error: unknown): StorageTrouble {
  if (error instanceof StorageTrouble) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  return new StorageTrouble(KINDS[name] ?? "failed", {cause: error});
}
