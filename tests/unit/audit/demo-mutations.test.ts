import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, afterEach, beforeAll, expect, it} from "vitest";
import demo from "../../../buurtpeil.config.js";
import {generateDemo} from "../../../data-loaders/demo/generate.js";
import {readParts} from "../../../data-loaders/edition/read-parts.js";
import {snapshot} from "../../../data-loaders/snapshot.js";
import {loadKeys} from "../../../data-loaders/stages/keys.js";
import {type AuditReport, audit} from "../../../site/audit.js";
import type {Mutation} from "./mutations/mutation.js";
import {ofTheDemo} from "./mutations/of-the-demo.js";
import {type Parts, rebuild, type SmallSite, smallSite, type Town} from "./small-site.js";

/** The main holes once more, in a snapshot that was made from deliveries, with its real tables, cards and notebooks. */
const root = mkdtempSync(join(tmpdir(), "buurtpeil-mutations-"));
const config = {...demo, protection: {...demo.protection, keys: join(root, "keys.json")}};
let town: Town;
let canaries: string[];
let seed: string;
let small: SmallSite | undefined;

beforeAll(async () => {
  await generateDemo(root, {scale: 0.05});
  const output = join(root, "data");
  await snapshot(config, {data: join(root, "raw"), output, ledger: null, today: "2026-02-01"});
  const parts = (await readParts(output)) as unknown as Parts;
  const notebook = readFileSync(new URL("../../../notebooks/wonen-per-wijk.md", import.meta.url), "utf8");
  town = {parts, notebooks: {"wonen-per-wijk.md": notebook}};
  canaries = Object.values(
    JSON.parse(readFileSync(join(root, "truth/canaries.json"), "utf8")) as Record<string, string[]>
  ).flat();
  seed = loadKeys(config)!.seed();
}, 240_000);

afterEach(() => small?.remove());
afterAll(() => rmSync(root, {recursive: true, force: true}));

async function planted({snapshot, written, site}: Partial<Mutation>): Promise<AuditReport> {
  small = await smallSite(snapshot, town);
  await written?.(small);
  if (written) await rebuild(small);
  await site?.(small);
  return audit({...small, canaries, secrets: [seed]});
}

it("audit(options) passes the snapshot of the fictional municipality", async () => {
  expect((await planted({})).findings).toEqual([]);
});

const ids = ofTheDemo({canary: "", seed: ""}).map(({id, hole}) => ({id, hole}));

it.each(ids)("audit(options) finds in the fictional municipality: $id: $hole", async ({id}) => {
  const mutation = ofTheDemo({canary: canaries[0]!, seed}).find((one) => one.id === id)!;
  const {findings} = await planted(mutation);
  const own = findings.filter(({rule}) => rule === mutation.rule);
  expect(own.length).toBeGreaterThan(0);
  if (mutation.place) expect(own.map(({where}) => where)).toContain(mutation.place);
});
