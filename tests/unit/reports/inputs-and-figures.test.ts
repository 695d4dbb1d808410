import {readFileSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {parseHTML} from "linkedom";
import {afterEach, expect, test} from "vitest";
import {writeReports} from "../../../site/reports.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";
import {notebookWith, type ReportFolders, reportFolders} from "./snapshot-folder.js";

const made: ReportFolders[] = [];
afterEach(() => {
  for (const {root} of made.splice(0)) rmSync(dirname(root), {recursive: true});
});

const {areas} = smallSnapshot().manifest;
const [first, second] = areas.filter(({level}) => level === "wijk");

async function report(body: string, front: Record<string, string> = {}): Promise<Document> {
  const folders = await reportFolders({"proef.md": notebookWith(body, front)});
  made.push(folders);
  await writeReports(folders);
  const text = readFileSync(join(folders.root, "rapporten/proef.md"), "utf8");
  return parseHTML(`<!doctype html><html><body>${text.slice(text.indexOf("---", 4) + 4)}</body></html>`)
    .document as unknown as Document;
}

const INPUT = `
\`\`\`input gebied
type: area
label: Welk gebied?
level: wijk
value: ${first!.code}
\`\`\`
`;
const QUERY = `
\`\`\`query aantal
SELECT a.name AS wijk, f.area AS area, f.n AS n, 'value' AS state
FROM figure f JOIN area a USING (area)
WHERE f.indicator = 'overbewoond' AND f.period = '2025JJ00' AND f.area IN (FROM gebied)
\`\`\`

\`\`\`chart
type: bar
title: Uit de query
data: aantal
y: wijk
value: n
state: state
unit: woningen
provenance: {source: BAG, period: "2025", population: woningen, uncertainty: afgerond}
\`\`\`
`;
const COMPARE = `
\`\`\`compare
title: Naast elkaar
indicator: overbewoond
area: $gebied
period: latest year
\`\`\`
`;

/** The names in the first column of the table of a figure. */
const rowsOf = (document: Document, title: string) => {
  const figure = [...document.querySelectorAll("figure")].find(
    (one) => one.querySelector(".chart-title")?.textContent === title
  )!;
  return [...figure.querySelectorAll("tbody tr > :first-child")].map((cell) => cell.textContent);
};

test("writeReports() says what an input holds, and lets queries and figures follow it", async () => {
  const document = await report(INPUT + QUERY + COMPARE);
  expect(document.querySelector(".report-input")!.textContent).toBe(`Welk gebied? ${first!.name}`);
  expect(rowsOf(document, "Uit de query")).toEqual([first!.name]);
  expect(rowsOf(document, "Naast elkaar")).toEqual([first!.name, "Waterveen"]);
});

test("writeReports() lets the parameters of the front matter go before an input's own value", async () => {
  const document = await report(INPUT + QUERY, {parameters: `{gebied: ${second!.code}}`});
  expect(rowsOf(document, "Uit de query")).toEqual([second!.name]);
});

test("writeReports() draws a table of indicators", async () => {
  const document = await report(`
\`\`\`table
title: In woorden
indicators: [overbewoond, geregistreerde_misdrijven]
level: wijk
period: latest year
\`\`\`
`);
  expect(rowsOf(document, "In woorden")).toEqual([first!.name, second!.name]);
  expect(document.querySelector(".chart-words .chart-provenance")!.textContent).toContain("Bron: ");
});

test("writeReports() refuses an input with the name of a table of the snapshot", async () => {
  const body = "\n```input area\ntype: number\nlabel: L\nmin: 0\nmax: 1\nvalue: 0\n```\n";
  await expect(report(body)).rejects.toThrow(
    "notebook proef.md:11: input area: the snapshot has a table of that name; choose another"
  );
});

test("writeReports() runs queries by what they read, whatever their order on the page", async () => {
  const later = "\n```query vooraf\nSELECT area, n FROM figure WHERE indicator = 'overbewoond'\n```\n";
  const document = await report(
    INPUT +
      QUERY.replace(
        "FROM figure f",
        "FROM (SELECT f.*, 'overbewoond' AS indicator, '2025JJ00' AS period FROM vooraf f) f"
      ) +
      later
  );
  expect(new Set(rowsOf(document, "Uit de query"))).toEqual(new Set([first!.name]));
});
