import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {afterEach, expect, test} from "vitest";
import {checkLooseNumbers} from "../../../site/audit/check-loose-numbers.js";
import {checkReports} from "../../../site/audit/check-reports.js";
import {Findings} from "../../../site/audit/findings.js";
import {readSnapshot} from "../../../site/read-snapshot.js";
import {renderNotebooks} from "../../../site/reports/render-notebooks.js";
import {notebookWith, type ReportFolders, reportFolders} from "./snapshot-folder.js";

const made: ReportFolders[] = [];
afterEach(() => {
  for (const {root} of made.splice(0)) rmSync(dirname(root), {recursive: true});
});

const INPUT = '```input wijk\n# Kies hier.\ntype: area\nlabel: "Wijk:"\nlevel: wijk\nvalue: WK999901\n```\n';
const PAGE = "rapporten/proef.html";
const FILE = "_file/rapporten/bestand/proef.1234abcd.html";

/** Builds a site of one report, changes its files, and returns what the audit says of it. */
async function audited(body: string, change: (html: string, name: string) => string = (html) => html) {
  const folders = await reportFolders({"proef.md": notebookWith(body)});
  made.push(folders);
  const {data, notebooks} = folders;
  const snapshot = await readSnapshot(data);
  const {html, oneFile} = (await renderNotebooks(notebooks, data, snapshot)).get(PAGE)!;
  const site = join(dirname(folders.root), "site");
  const sheet = /data-sheet="[^"]*"/.exec(html)![0];
  const page = `<!DOCTYPE html><html ${sheet}><head><title>Proef</title></head><body>${html}</body></html>`;
  for (const [name, text] of [
    [PAGE, page],
    [FILE, oneFile]
  ] as const) {
    mkdirSync(dirname(join(site, name)), {recursive: true});
    writeFileSync(join(site, name), change(text, name));
  }
  const findings = new Findings();
  await checkReports({site, data, notebooks, snapshot}, findings);
  await checkLooseNumbers(site, snapshot.manifest, findings);
  return findings.list().map(({rule, where}) => `${rule}: ${where}`);
}

test("the audit finds nothing on a report and its file", async () => {
  expect(await audited(INPUT)).toEqual([]);
});

test("the audit finds a report's file that says something else, in what nobody sees too", async () => {
  const changed = await audited(INPUT, (html, name) =>
    name === FILE ? html.replace("# Kies hier.", "# Kies daar.") : html
  );
  expect(changed).toEqual([`page not as drawn: ${FILE} report`]);
});

test("the audit finds another source in a report than its notebook", async () => {
  const changed = await audited(INPUT, (html, name) =>
    name === PAGE ? html.replace("# Kies hier.", "# Kies daar.") : html
  );
  expect(changed).toEqual([`page not as drawn: ${PAGE} report`]);
});

test("the audit finds words at the foot of sheets that are not the report's", async () => {
  const changed = await audited(INPUT, (html, name) =>
    name === PAGE ? html.replace('<html data-sheet="Proef', '<html data-sheet="Anders') : html
  );
  expect(changed).toEqual([`page not as drawn: ${PAGE} report`]);
});

test("the audit reads the comments of a notebook, which its report carries along", async () => {
  const told = INPUT.replace("# Kies hier.", "# In 2024 telde Sluishoek 3 woningen.");
  expect(await audited(told)).toEqual([`loose number: ${FILE} source`, `loose number: ${PAGE} source`]);
});
