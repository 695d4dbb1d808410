/** Why the notebook in a link is not read. */
export class LinkRefused extends Error {
  constructor(readonly kind: "link_damaged" | "link_newer" | "link_too_large") {
    super(kind);
    this.name = "LinkRefused";
  }
}
