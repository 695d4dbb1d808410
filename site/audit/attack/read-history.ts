import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Area} from "../../../src/lib/areas/area.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import {
  LEDGER_FILE,
  LedgerFile,
  type Release,
  releaseDigest,
  releaseFiles
} from "../../../src/lib/snapshot/release.js";
import {type DecodedTable, decodeDatabase} from "../decode.js";
import type {Findings} from "../findings.js";

/** A release as the ledger keeps it, with what it said. */
export interface HistoricRelease {
  line: Release;
  /** SHA-256 of its released cells, as they lie there. */
  sha256: string;
  tables: DecodedTable[];
  areas: readonly Area[];
  /** Keyed digests of true counts, which tell which counts changed and nothing else. */
  digests: unknown;
}

/**
 * Reads the releases of one boundary vintage, oldest first. A ledger that is not as it was written, line by line and
 * file by file, is a finding; what can be read of it is attacked all the same.
 */
export async function readHistory(
  folder: string,
  {vintage, releases}: Pick<Manifest, "vintage" | "releases">,
  findings: Findings
): Promise<HistoricRelease[]> {
  const file = join(folder, LEDGER_FILE);
  if (!existsSync(file)) {
    if (releases.length) findings.add("ledger damaged", `${LEDGER_FILE} is gone`);
    return [];
  }
  const ledger = parsed(file);
  if (!ledger) {
    findings.add("ledger damaged", LEDGER_FILE);
    return [];
  }
  holdChain(ledger, findings);
  const history: HistoricRelease[] = [];
  for (const line of ledger.releases) {
    const names = releaseFiles(line.number);
    const [cells, digests] = [join(folder, names.cells), join(folder, names.digests)];
    const hashes = {cells: sha256(cells), digests: sha256(digests)};
    if (hashes.cells !== line.cells_sha256) findings.add("ledger damaged", names.cells);
    if (hashes.digests !== line.digests_sha256) findings.add("ledger damaged", names.digests);
    if (line.vintage !== vintage) continue;
    const tables = await readable(cells);
    if (!tables) continue;
    history.push({
      line,
      sha256: hashes.cells,
      tables,
      areas: areasOf(tables),
      digests: hashes.digests === line.digests_sha256 ? JSON.parse(readFileSync(digests, "utf8")) : {}
    });
  }
  return history;
}

function holdChain({releases, head}: LedgerFile, findings: Findings): void {
  releases.forEach((release, i) => {
    const next = releases[i + 1]?.previous ?? head;
    const begins = i > 0 || release.previous === null;
    if (release.number !== i + 1 || !begins || releaseDigest(release, createHash("sha256")) !== next)
      findings.add("ledger damaged", `${LEDGER_FILE} release ${i + 1}`);
  });
}

function parsed(file: string): LedgerFile | undefined {
  try {
    return LedgerFile.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

function sha256(file: string): string {
  return existsSync(file) ? createHash("sha256").update(readFileSync(file)).digest("hex") : "absent";
}

async function readable(file: string): Promise<DecodedTable[] | undefined> {
  try {
    return await decodeDatabase(file);
  } catch {
    return undefined;
  }
}

/** Reads the areas of a release from its code lists; one without members stands for itself. */
function areasOf(tables: readonly DecodedTable[]): Area[] {
  const column = (table: string, name: string) => {
    const columns = tables.find((of) => of.name === table)?.columns;
    return columns?.find((of) => of.name === name)?.values ?? [];
  };
  const members = new Map<string, string[]>();
  const cbs = column("area_member", "cbs_code").map(String);
  column("area_member", "area").forEach((area, i) => {
    members.set(String(area), [...(members.get(String(area)) ?? []), cbs[i]!]);
  });
  const [level, name, parent] = ["level", "name", "parent"].map((of) => column("area", of));
  return column("area", "area").map((value, i): Area => {
    const code = String(value);
    return {
      code,
      level: String(level![i]) as Area["level"],
      name: String(name![i]),
      parent: parent![i] === null ? null : String(parent![i]),
      members: members.get(code) ?? [code],
      member_names: []
    };
  });
}
