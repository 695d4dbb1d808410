/** The files of one release that a browser keeps; addresses are relative to the site's root. */
export interface KeptRelease {
  /** Kept at the first visit of the workbench. */
  files: KeptFile[];
  /** The engine and its data: kept when the page is at rest. Their names carry a hash or a version. */
  large: {url: string}[];
}

export interface KeptFile {
  url: string;
  /** SHA-256 of the content, in base64. */
  sha256: string;
  /** Whether the name carries a hash of the content, so that it never means another. */
  hashed: boolean;
}
