import type {FileFormat} from "../sources/contract.js";

/** What a file seems to be. */
export interface Detected {
  format: FileFormat;
  /** Names of the columns. */
  header: string[];
  /** Columns that hold lists or nothing that is one value: no type can be tried on them. */
  lists?: string[];
  /** What to look at, for whoever checks the draft. */
  doubts: string[];
}
