import {NotebookError} from "./notebook-error.js";

/** The format that this program writes; a notebook need not say which it has. */
export const FORMAT = 1;

/** A notebook of a later format, of which this program does not know what it says. */
export class NewerFormat extends NotebookError {
  constructor(line: number, format: number) {
    super(line, (t) => t.newer_format(format, FORMAT));
    this.name = "NewerFormat";
  }
}
