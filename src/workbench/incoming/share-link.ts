import {encodeNotebook} from "../../lib/address/notebook-code.js";

/**
 * Characters of a whole address that every mail program and chat keeps in one piece: Outlook cuts links off at 2,083,
 * and others break long lines.
 */
export const MOST_LINK = 2000;

/** A link with a whole notebook in its fragment. */
export interface ShareLink {
  href: string;
  /** Whether it survives being sent. */
  fits: boolean;
}

/** Makes the link to the workbench at `page` that holds a notebook's text. */
export function shareLink(source: string, page: string): ShareLink {
  const href = `${page.replace(/#.*$/s, "")}#notebook=${encodeNotebook(source)}`;
  return {href, fits: href.length <= MOST_LINK};
}
