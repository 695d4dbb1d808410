import {parseHTML} from "linkedom";
import {loneReport} from "../../src/lib/notebook/report/lone-report.js";
import {withoutSite} from "../../src/lib/notebook/report/settle-links.js";
import type {Header} from "../../src/lib/notebook/schema/header.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import {oneFileStyle} from "./one-file-style.js";
import {serialise} from "./serialise.js";

/** Makes a report of the site one file that opens anywhere. */
export async function oneFile(header: Header, article: string, manifest: Manifest): Promise<string> {
  const {document} = parseHTML(`<!doctype html><html><body>${article}</body></html>`);
  const report = document.querySelector("article")!;
  withoutSite(report);
  return loneReport({
    header,
    article: serialise(report as unknown as HTMLElement),
    sheet: report.getAttribute("data-sheet") ?? "",
    manifest,
    style: await oneFileStyle()
  });
}
