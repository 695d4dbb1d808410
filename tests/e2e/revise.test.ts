import {type SpawnOptions, spawn} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {generateDemo} from "../../data-loaders/demo/generate.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import {correctedDelivery} from "../fixtures/three-releases.js";

const place = mkdtempSync(join(tmpdir(), "buurtpeil-revise-"));
// In the repository, so that the config finds what it imports; the command line keeps its own files there too.
const id = `revise-${process.pid}`;
const work = resolve(".buurtpeil", id);
const config = join(work, "revise.config.ts");
const [raw, corrected] = [join(place, "raw"), join(place, "corrected")];
const [output, ledger] = [join(place, "snapshot/data"), join(place, "ledger")];
const REASON = "readings of water of 2021 to 2023 corrected by the supplier";

beforeAll(async () => {
  await generateDemo(place, {scale: 0.02});
  correctedDelivery(raw, corrected, 2023, 1);
  mkdirSync(work, {recursive: true});
  const changes = JSON.stringify({id, data: null, output: {data: output, site: join(place, "dist"), ledger}});
  writeFileSync(
    config,
    `import demo from "../../buurtpeil.config.js";
export default {
  ...demo,
  ...${changes},
  truth: undefined,
  municipality: {...demo.municipality, fictional: false},
  protection: {...demo.protection, keys: ${JSON.stringify(join(place, "keys.json"))}}
};
`
  );
});
afterAll(() => {
  rmSync(place, {recursive: true, force: true});
  rmSync(work, {recursive: true, force: true});
});

describe("buurtpeil snapshot, told until when", () => {
  it("covers the years until then, and makes the first release", async () => {
    expect(await buurtpeil(["snapshot", "--until", "2023"])).toEqual({code: 0, out: "", err: ""});
    expect(manifest().covers_until).toBe("2023-12-31");
    expect(manifest().releases).toEqual([{number: 1, covers_until: "2023-12-31", reason: null}]);
    expect(manifest().periods.at(-1)!.code).toBe("2023MM12");
  });

  it("adds the years that another --until covers", async () => {
    expect(await buurtpeil(["snapshot", "--until", "2024"])).toEqual({code: 0, out: "", err: ""});
    expect(manifest().releases.map(({covers_until}) => covers_until)).toEqual(["2023-12-31", "2024-12-31"]);
  });

  it.each([
    ["2026", "--until: expected a year from 2021 to 2025, found 2026"],
    ["soon", "--until is a year, such as 2024"]
  ])("refuses %s", async (until, message) => {
    expect(await buurtpeil(["snapshot", "--until", until])).toEqual({
      code: 2,
      out: "",
      err: `buurtpeil: ${message}\n`
    });
  });
});

describe("buurtpeil snapshot revise", () => {
  const until = ["--until", "2024"];

  it("asks for a reason before anything else", async () => {
    const err = 'buurtpeil: a revision needs a reason that everybody may read: --reason "<text>"\n';
    expect(await buurtpeil(["snapshot", "revise", ...until])).toEqual({code: 2, out: "", err});
    expect(await buurtpeil(["snapshot", "revise", "--reason", " ", "--yes", ...until])).toEqual({
      code: 2,
      out: "",
      err
    });
  });

  it("says so where nothing would move", async () => {
    expect(await buurtpeil(["snapshot", "revise", "--reason", REASON, "--yes", ...until])).toEqual({
      code: 1,
      out: "",
      err: "buurtpeil: nothing was written: no released cell would move\n"
    });
  });

  it("without --yes shows what would move, in released sums, and writes nothing", async () => {
    const before = [contents(output), contents(ledger)];
    const {code, out, err} = await buurtpeil(["snapshot", "revise", "--reason", REASON, ...until], corrected);
    expect([code, err]).toEqual([
      1,
      "buurtpeil: nothing was written: add --yes to carry this revision out\n"
    ]);
    const [head, ...rows] = out
      .trimEnd()
      .split("\n")
      .map((row) => row.split(/ {2,}/));
    expect(head).toEqual(["cube", "period", "cells moved", "sum before", "sum after", "new cells"]);
    expect(rows.map(([cube]) => cube)).toContain("woning");
    const reports = rows.filter(([cube]) => cube === "melding").map(([, period]) => period!.slice(0, 4));
    expect(new Set(reports)).toEqual(new Set(["2021", "2022", "2023"]));
    for (const [, , moved, sumBefore, sumAfter, added] of rows) {
      expect(Number(moved)).toBeGreaterThan(0);
      expect([Number(sumBefore) % 5, Number(sumAfter) % 5, added]).toEqual([0, 0, "0"]);
    }
    expect([contents(output), contents(ledger)]).toEqual(before);
  });

  it("with --yes writes it, and tells why in the ledger and to everybody", async () => {
    const told = await buurtpeil(["snapshot", "revise", "--reason", REASON, "--yes", ...until], corrected);
    expect([told.code, told.err]).toEqual([0, ""]);
    expect(manifest().releases.at(-1)).toEqual({number: 3, covers_until: "2024-12-31", reason: REASON});
    const {releases} = JSON.parse(readFileSync(join(ledger, "releases.json"), "utf8"));
    expect(releases.map(({reason}: {reason: string | null}) => reason)).toEqual([null, null, REASON]);
  });

  it("lets the next snapshot say what the revision said", async () => {
    const before = contents(output);
    expect(await buurtpeil(["snapshot", ...until], corrected)).toEqual({code: 0, out: "", err: ""});
    expect(contents(output)).toEqual(before);
  });
});

describe("buurtpeil snapshot beside a ledger that is not as it was", () => {
  const WAY_OUT =
    "what was said of a cell must stay, so put the ledger folder (output.ledger) back from a backup";

  it("refuses it, though nothing that it reads has changed, and leaves all as it is", async () => {
    const aside = join(place, "aside");
    cpSync(ledger, aside, {recursive: true});
    rmSync(join(ledger, "0002.duckdb"));
    const before = contents(output);
    expect(await buurtpeil(["snapshot", "--until", "2024"], corrected)).toEqual({
      code: 1,
      out: "",
      err: `buurtpeil: the ledger of releases is damaged: 0002.duckdb is missing; ${WAY_OUT}\n`
    });
    expect(contents(output)).toEqual(before);
    rmSync(ledger, {recursive: true});
    cpSync(aside, ledger, {recursive: true});
  });

  it("makes a snapshot that was edited again, the same as it was", async () => {
    const before = contents(output);
    writeFileSync(join(output, "figures.arrow"), "edited");
    expect(await buurtpeil(["snapshot", "--until", "2024"], corrected)).toEqual({code: 0, out: "", err: ""});
    expect(contents(output)).toEqual(before);
  });
});

/** Runs the command line as a user does; quiet, so that it says nothing but errors. */
function buurtpeil(args: string[], data = raw): Promise<{code: number | null; out: string; err: string}> {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("BUURTPEIL_"));
  const options: SpawnOptions = {env: Object.fromEntries(own), stdio: ["ignore", "pipe", "pipe"]};
  const all = ["bin/buurtpeil.mjs", ...args, "--quiet", "--config", config, "--data", data];
  const child = spawn(process.execPath, all, options);
  const said = {out: "", err: ""};
  child.stdout!.setEncoding("utf8").on("data", (text: string) => {
    said.out += text;
  });
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    said.err += text;
  });
  return new Promise((done) => child.once("close", (code) => done({code, ...said})));
}

function manifest(): Manifest {
  return JSON.parse(readFileSync(join(output, "manifest.json"), "utf8"));
}

function contents(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), "latin1")])
  );
}
