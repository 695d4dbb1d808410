/** Saves what the browser made as a file of the reader. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads it after the click, at a time of its own.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
