import {FileAttachment} from "observablehq:stdlib";
import type {Manifest} from "../lib/snapshot/manifest.js";

/** Loads everything about the snapshot but its figures. */
export async function loadManifest(): Promise<Manifest> {
  return (await FileAttachment("../data/manifest.json").json()) as Manifest;
}
