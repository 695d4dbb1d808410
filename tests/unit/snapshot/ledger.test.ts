import {spawnSync} from "node:child_process";
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {holdFiles, readLedger} from "../../../data-loaders/ledger/read-ledger.js";
import {isWhole} from "../../../data-loaders/ledger/standing-snapshot.js";
import {recoverLedger} from "../../../data-loaders/ledger/write-ledger.js";
import {NO_DIGESTS} from "../../../data-loaders/stages/protect/cell-digests.js";
import {recoverFolder} from "../../../data-loaders/write/replace-folder.js";
import {writeSnapshot} from "../../../data-loaders/write-snapshot.js";
import {smallParts} from "../../fixtures/small-parts.js";

const DRIVER = fileURLToPath(new URL("./release-and-die.ts", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "buurtpeil-test-"));
const pristine = join(root, "pristine");
const place = join(root, "place");
const [output, folder] = [join(place, "data"), join(place, "ledger")];
const WAY_OUT =
  "; what was said of a cell must stay, so put the ledger folder (output.ledger) back from a backup";

const release = {number: 1, made_on: "2025-02-01", geography: "areas", reason: null, digests: NO_DIGESTS};
beforeAll(() =>
  writeSnapshot(smallParts(), join(pristine, "data"), undefined, {folder: join(pristine, "ledger"), release})
);
beforeEach(() => {
  rmSync(place, {recursive: true, force: true});
  cpSync(pristine, place, {recursive: true});
});
afterAll(() => rmSync(root, {recursive: true, force: true}));

const version = () => JSON.parse(readFileSync(join(output, "manifest.json"), "utf8")).code_version;
const write = (lastStep?: string) =>
  spawnSync(process.execPath, ["--import", "tsx", DRIVER, output, folder, ...(lastStep ? [lastStep] : [])]);
const rewrite = (change: (text: string) => string) => {
  const file = join(folder, "releases.json");
  writeFileSync(file, change(readFileSync(file, "utf8")));
};

describe("readLedger(folder)", () => {
  test("gives the releases in order, each naming the one before", () => {
    write();
    const [first, second] = readLedger(folder);
    expect([first!.number, first!.previous, second!.number]).toEqual([1, null, 2]);
    expect(second!.previous).toMatch(/^[0-9a-f]{64}$/);
    expect(readdirSync(folder).sort()).toEqual([
      "0001.digests.json",
      "0001.duckdb",
      "0002.digests.json",
      "0002.duckdb",
      "releases.json"
    ]);
  });

  test("is empty where there is no folder", () => {
    expect(readLedger(join(root, "nowhere"))).toEqual([]);
  });

  test("refuses an earlier release whose line was edited", () => {
    write();
    rewrite((text) => text.replace("2025-02-01", "2025-02-02"));
    expect(() => readLedger(folder)).toThrow(
      `the ledger of releases is damaged: the line of release 1 is not as it was written${WAY_OUT}`
    );
  });

  test("refuses a last release whose line was edited", () => {
    rewrite((text) => text.replace("2025-02-01", "2025-02-02"));
    expect(() => readLedger(folder)).toThrow("the line of release 1 is not as it was written");
  });

  test("refuses a ledger from which the last release was cut", () => {
    write();
    rewrite((text) => {
      const {releases, head} = JSON.parse(text);
      return JSON.stringify({releases: releases.slice(0, 1), head});
    });
    expect(() => readLedger(folder)).toThrow("the line of release 1 is not as it was written");
  });

  test("refuses released cells that are gone", () => {
    rmSync(join(folder, "0001.duckdb"));
    expect(() => readLedger(folder)).toThrow(
      `the ledger of releases is damaged: 0001.duckdb is missing${WAY_OUT}`
    );
  });

  test("refuses released cells that were edited", () => {
    const file = join(folder, "0001.duckdb");
    const bytes = readFileSync(file);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(file, bytes);
    expect(() => readLedger(folder)).toThrow("0001.duckdb is not as it was written");
  });

  test("refuses a list that is no list", () => {
    rewrite(() => "{");
    expect(() => readLedger(folder)).toThrow("releases.json cannot be read");
  });
});

describe("holdFiles(folder, releases)", () => {
  test("accepts a ledger that is whole", () => {
    expect(() => holdFiles(folder, readLedger(folder))).not.toThrow();
    expect(() => holdFiles(join(root, "nowhere"), [])).not.toThrow();
  });

  test("refuses files of which the list was lost", () => {
    rmSync(join(folder, "releases.json"));
    expect(() => holdFiles(folder, readLedger(folder))).toThrow(
      `the ledger of releases is damaged: 0001.digests.json is there, and releases.json does not name it${WAY_OUT}`
    );
  });

  test("refuses files of a release whose line was taken out with care", () => {
    const list = readFileSync(join(folder, "releases.json"));
    write();
    writeFileSync(join(folder, "releases.json"), list);
    const releases = readLedger(folder);
    expect(releases).toHaveLength(1);
    expect(() => holdFiles(folder, releases)).toThrow("0002.digests.json is there, and releases.json");
  });
});

describe("isWhole(folder)", () => {
  test("is false where a file of the snapshot was edited, cut off or lost", () => {
    expect(isWhole(output)).toBe(true);
    writeFileSync(join(output, "figures.arrow"), "");
    expect(isWhole(output)).toBe(false);
    rmSync(join(output, "figures.arrow"));
    expect(isWhole(output)).toBe(false);
    writeFileSync(join(output, "manifest.json"), "{");
    expect(isWhole(output)).toBe(false);
  });
});

describe("recoverLedger(folder, output) after a run that was killed", () => {
  test.each([
    ["files written", "0.0.0-test", 1],
    ["release prepared", "0.0.0-test", 1],
    ["flushed", "0.0.0-test", 1],
    ["old aside", "0.0.0-test", 1],
    ["new in place", "second", 2],
    ["old removed", "second", 2]
  ])("after '%s' leaves snapshot %s with %i releases", (step, standing, releases) => {
    expect(write(step).signal).toBe("SIGKILL");
    recoverFolder(output);
    recoverLedger(folder, output);
    expect([version(), readLedger(folder).length]).toEqual([standing, releases]);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });
});
