import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {publicEdition} from "../../../data-loaders/edition/public-edition.js";
import type {SnapshotParts} from "../../../data-loaders/write/parts.js";
import {writeFiles} from "../../../data-loaders/write/write-files.js";
import {checkEdition} from "../../../site/audit/check-edition.js";
import {Findings} from "../../../site/audit/findings.js";
import {readRelease} from "../../../site/audit/release.js";
import {internalTown} from "./internal-town.js";

const root = mkdtempSync(join(tmpdir(), "buurtpeil-edition-"));
const intern = join(root, "intern");
const parts = internalTown();
let made = 0;

beforeAll(() => write(intern, parts));
afterAll(() => rmSync(root, {recursive: true, force: true}));

async function write(folder: string, {tables, figures, shapes, manifest}: SnapshotParts): Promise<void> {
  mkdirSync(folder);
  await writeFiles(folder, tables, figures, shapes, manifest);
}

/** Spoils a public edition and says what the check finds in it. */
async function findingsOf(
  spoil: (edition: SnapshotParts) => void = () => {},
  page = "<p>Woningen</p>"
): Promise<{cells: number; found: string[]}> {
  const folder = join(root, `open-${++made}`);
  const edition = structuredClone(publicEdition(parts));
  spoil(edition);
  await write(folder, edition);
  const site = join(root, `site-${made}`);
  mkdirSync(site);
  writeFileSync(join(site, "index.html"), page);
  const findings = new Findings();
  const cells = await checkEdition(await readRelease(folder, findings), intern, site, findings);
  return {cells, found: findings.list().map(({rule, where, count}) => `${rule}: ${where} ${count}`)};
}

const values = ({tables}: SnapshotParts, table: string, column: string) =>
  tables.find(({name}) => name === table)!.columns.find(({name}) => name === column)!.values as unknown[];

describe("checkEdition(release, intern, site, findings)", () => {
  test("finds nothing in the edition, and compares every cell of it", async () => {
    // 30 buurten × 5 years × 4 categories, 6 wijken × 5 years × 2, and 6 wijken × 20 quarters × 2.
    expect(await findingsOf()).toEqual({cells: 600 + 60 + 240, found: []});
  });

  test("finds one cell that was rounded anew", async () => {
    const {found} = await findingsOf((edition) => {
      const n = values(edition, "reports", "n");
      n[3] = Number(n[3]) + 10;
    });
    expect(found).toEqual(["not the sum of internal cells: snapshot.duckdb reports 1"]);
  });

  test("finds a cell that moved to another area, the total being the same", async () => {
    const {found} = await findingsOf((edition) => {
      const n = values(edition, "dwellings", "n");
      const from = n.findIndex((count) => Number(count) >= 5);
      n[from] = Number(n[from]) - 5;
      n[from + 40] = Number(n[from + 40]) + 5;
    });
    expect(found).toEqual(["not the sum of internal cells: snapshot.duckdb dwellings 2"]);
  });

  test("finds internal cells in the place of larger ones", async () => {
    const {found} = await findingsOf((edition) => {
      const at = edition.tables.findIndex(({name}) => name === "shared");
      (edition.tables as unknown[])[at] = parts.tables.find(({name}) => name === "shared");
    });
    expect(found).toContain("not of the public size: snapshot.duckdb shared 300");
  });

  test("finds a cell that is left out", async () => {
    const {found} = await findingsOf((edition) => {
      for (const {values: of} of edition.tables.find(({name}) => name === "reports")!.columns)
        (of as unknown[]).pop();
    });
    expect(found).toEqual(["internal cell missing: snapshot.duckdb reports 1"]);
  });

  test("finds a row that occurs twice", async () => {
    const {found} = await findingsOf((edition) => {
      for (const {values: of} of edition.tables.find(({name}) => name === "reports")!.columns)
        (of as unknown[]).push(of[0]);
    });
    expect(found).toEqual(["not the sum of internal cells: snapshot.duckdb reports 2"]);
  });

  test("finds a cube for the municipality only", async () => {
    const {found} = await findingsOf((edition) => {
      (edition.tables as unknown[]).push(parts.tables.find(({name}) => name === "benefits"));
    });
    expect(found).toContain("for the municipality only: snapshot.duckdb benefits 2");
  });

  test("finds an indicator for the municipality only, wherever the manifest names it", async () => {
    const {found} = await findingsOf(({manifest}) => {
      manifest.indicators[0]!.beside = "benefit_low_water";
      manifest.phenomena.push(parts.manifest.phenomena.find(({id}) => id === "uitkeringsfraude")!);
    });
    expect(found).toEqual([
      "for the municipality only: manifest.json phenomena 2",
      "for the municipality only: manifest.json indicators 1"
    ]);
  });

  test("finds a page that names an indicator for the municipality only", async () => {
    const {found} = await findingsOf(() => {}, "<p>Zie ook: naam van benefit_low_water</p>");
    expect(found).toEqual(["for the municipality only: index.html 2"]);
  });

  test("finds a deviation that was measured anew, and an exact count that is not as CBS has it", async () => {
    const {found} = await findingsOf(({manifest, tables}) => {
      manifest.deviation[0] = {...manifest.deviation[0]!, rms: 0.01};
      (tables.find(({name}) => name === "intervention")!.columns[0]!.values as unknown[])[0] = "BU99990105";
    });
    expect(found).toEqual([
      "not as in the internal snapshot: snapshot.duckdb intervention 1",
      "not as in the internal snapshot: manifest.json deviation 1"
    ]);
  });

  test("finds an edition of another release", async () => {
    const {found} = await findingsOf(({manifest}) => {
      manifest.covers_until = "2026-12-31";
    });
    expect(found).toEqual(["of another release: manifest.json covers_until 1"]);
  });

  test("refuses a public edition in the place of the internal snapshot", async () => {
    const folder = join(root, "both");
    await write(folder, publicEdition(parts));
    const release = await readRelease(folder, new Findings());
    await expect(checkEdition(release, folder, root, new Findings())).rejects.toThrow(
      "the site is built from the internal snapshot itself: leave --intern out"
    );
    await expect(checkEdition(release, join(root, "open-1"), root, new Findings())).rejects.toThrow(
      "what --intern names is no internal snapshot"
    );
  });
});
