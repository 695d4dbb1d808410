/** The part of Framework's standard library that pages use; Framework resolves it when it builds. */
declare module "observablehq:stdlib" {
  interface AttachedFile {
    arrayBuffer(): Promise<ArrayBuffer>;
    text(): Promise<string>;
    json(): Promise<unknown>;
    url(): Promise<string>;
  }
  /** Takes a literal only: the build copies the file and puts its hashed address in place. */
  export function FileAttachment(name: string): AttachedFile;
}
