import type {StoredVersion} from "./stored-notebook.js";

/** What is shown of the versions in an open dialog. */
export interface VersionsShown {
  /** Newest first; null as long as nobody knows. */
  versions: readonly StoredVersion[] | null;
  chosen: string | null;
  against: "now" | "previous";
  /** Why the versions cannot be read. */
  trouble: string | null;
  /** What was done last: words outside an open dialog are heard by nobody. */
  words: string;
  /** Reads them anew. */
  read(): Promise<void>;
}
