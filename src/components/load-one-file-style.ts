import {FileAttachment} from "observablehq:stdlib";

/** Loads the styles of a report that stands by itself, as the build bundled them. */
export async function loadOneFileStyle(): Promise<string> {
  return FileAttachment("../data/one-file.css").text();
}
