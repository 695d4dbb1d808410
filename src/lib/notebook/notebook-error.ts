/** A mistake in a notebook, with the line to mend; the message is complete without the line. */
export class NotebookError extends Error {
  constructor(
    readonly line: number,
    message: string
  ) {
    super(message);
    this.name = "NotebookError";
  }
}
