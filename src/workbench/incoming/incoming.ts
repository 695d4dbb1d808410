import type {NotebookDocument} from "../../live/notebook-document.js";
import type {Origin} from "../desk/desk.js";

/** A notebook of somebody else, read and not run. */
export interface Incoming {
  document: NotebookDocument;
  /** The text as it came. */
  source: string;
  origin: Extract<Origin, {from: "file" | "link"}>;
  /** What else the reader must know, such as that other files were left. */
  note?: string;
}

/** Why nothing was opened, in words that say the way out. */
export class NotOpened extends Error {
  constructor(
    readonly words: string,
    /** Line of the file that it is about. */
    readonly line: number | null = null,
    readonly way_out: string | null = null
  ) {
    super(words);
    this.name = "NotOpened";
  }
}
