/**
 * Copies what stands in a field; false where the browser does not allow it, and then it is selected. Sites without
 * HTTPS have no clipboard but the old one.
 */
export async function copyFrom(field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}
