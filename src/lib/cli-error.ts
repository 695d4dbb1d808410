/** A mistake that the user can mend; the command line prints the message and ends with the exit code. */
export class CliError extends Error {
  constructor(
    message: string,
    readonly exitCode = 1
  ) {
    super(message);
    this.name = "CliError";
  }
}
