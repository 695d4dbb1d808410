/**
 * Asks the browser not to throw away what is kept when room runs short: once somebody shows that it matters, since some
 * browsers put the question to the user.
 */
export function askToPersist(): void {
  void navigator.storage?.persist?.().catch(() => {}); // refused, it is kept as before
}
