import * as z from "zod";

/** How records are written now; a record with a higher number comes from a newer page. */
export const FORMAT = 1;

const value = z.union([z.string(), z.number(), z.array(z.string())]);

const content = {
  title: z.string(),
  /** The notebook as its file would be. */
  source: z.string(),
  /** What its inputs hold. */
  values: z.record(z.string(), value)
};

const notebookSchema = z.object({
  ...content,
  format: z.literal(FORMAT),
  key: z.string(),
  /** Text that no notebook may hold, by the place of its cell: it comes back in its editor. */
  refused: z.array(z.object({at: z.number(), text: z.string()})),
  /** Details that were typed and are not in the front matter, by name. */
  unsaved: z.record(z.string(), z.string()).optional(),
  /** Snapshot on which it was worked last. */
  snapshot: z.string(),
  created: z.number(),
  changed: z.number(),
  /** Counts how often it was kept; a tab that began with another number may not overwrite it. */
  revision: z.number(),
  /** When it was thrown away, from where it can come back. */
  deleted: z.number().optional(),
  /** The file in which it is kept as well. */
  file: z
    .object({
      handle: z.custom<FileSystemFileHandle>((given) => typeof given === "object" && given !== null),
      modified: z.number(),
      size: z.number(),
      /** The notebook as the file has it. */
      source: z.string()
    })
    .optional()
});

const versionSchema = z.object({
  ...content,
  id: z.string(),
  key: z.string(),
  at: z.number(),
  why: z.enum(["opened", "hour", "restore", "replaced", "named"]),
  /** What an analyst calls it; a version with a name is never thinned out. */
  name: z.string().optional()
});

/** A notebook as this browser keeps it. */
export type StoredNotebook = z.infer<typeof notebookSchema>;
/** A notebook as it was at a moment. */
export type StoredVersion = z.infer<typeof versionSchema>;

/** What lies in the store and is no notebook that this page knows; it is left as it is. */
export interface Unreadable {
  key: string;
  unreadable: "newer" | "corrupt";
  title: string;
  record: unknown;
}

/** Reads a record of the store, whoever wrote it. */
export function readStored(record: unknown): StoredNotebook | Unreadable {
  const read = notebookSchema.safeParse(record);
  if (read.success) return read.data;
  const {key, title, format} = (record ?? {}) as Record<string, unknown>;
  const newer = typeof format === "number" && format > FORMAT;
  return {
    key: String(key),
    unreadable: newer ? "newer" : "corrupt",
    title: typeof title === "string" ? title : "",
    record
  };
}

/** Reads the versions of a notebook, newest first; what is none is left out. */
export function readVersions(records: readonly unknown[]): StoredVersion[] {
  return records.flatMap((record) => versionSchema.safeParse(record).data ?? []).sort((a, b) => b.at - a.at);
}

/** Makes a name for a record that says nothing of it. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join("");
}
