import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import demo from "../../../buurtpeil.config.js";
import {generateDemo} from "../../../data-loaders/demo/generate.js";
import {snapshot} from "../../../data-loaders/snapshot.js";
import {SOORT_REGISTRATIE} from "../../../data-loaders/sources/police-registrations/contract.js";
import {attackRelease} from "../../../site/audit/attack/attack-release.js";
import {type Attacker, readAttacker} from "../../../site/audit/attack/read-attacker.js";
import {Findings} from "../../../site/audit/findings.js";
import {readRelease} from "../../../site/audit/release.js";
import {readExtract} from "./extracts.js";

const town = mkdtempSync(join(tmpdir(), "buurtpeil-attacked-"));
let attacker: Attacker;

beforeAll(async () => {
  await generateDemo(town, {seed: 11, scale: 0.3});
  attacker = await readAttacker(join(town, "attacker.yaml"));
}, 120_000);
afterAll(() => rmSync(town, {recursive: true, force: true}));

describe("generateDemo(folder) writes what an attacker may know", () => {
  it("as totals of the police that their delivery adds up to", () => {
    const {variants = {}} = SOORT_REGISTRATIE;
    const kinds = new Map(Object.entries(variants).map(([said, kind]) => [said.toLowerCase(), kind]));
    const rows = readExtract(join(town, "raw"), "politie/registraties.csv");
    const once = new Map(rows.map((row) => [row.Registratienummer, row]));
    const youth = [...once.values()].filter(({Soort, Pleegdatum, Locatie}) => {
      const said = Soort!.toLowerCase();
      // A few points lie far outside the municipality by mistake, and are counted nowhere.
      const easting = Number(/[\d.]+/.exec(Locatie!)![0]);
      return (
        (kinds.get(said) ?? said) === "overlast_jeugd" && Pleegdatum!.startsWith("2024") && easting < 180_000
      );
    });
    const fact = attacker.facts.find(({source}) => source.endsWith("2024, overlast_jeugd"));
    expect(fact).toMatchObject({table: "overlast_registratie", period: "2024JJ00", total: youth.length});
    expect(youth.length).toBeGreaterThan(100);
  });

  it("as totals that are rounded, a share and own cases too", () => {
    const kinds = attacker.facts.map((fact) =>
      "own" in fact ? fact.by : "share" in fact ? "share" : "rounded_to" in fact ? fact.rounded_to : "other"
    );
    expect([...new Set(kinds)].sort()).toEqual(
      [1, 100, "a police officer", "a youth worker", "share"].sort()
    );
  });

  it("so that nothing can be derived from its snapshot with it", async () => {
    const data = join(town, "data");
    const keys = join(town, "keys.json");
    const output = {data, site: join(town, "site")};
    await snapshot({...demo, protection: {...demo.protection, keys}, output}, {data: join(town, "raw")});
    const findings = new Findings();
    const release = await readRelease(data, findings);
    const attacked = await attackRelease(release, {attacker, history: []}, findings);
    expect(attacked).toMatchObject({recovered: 0, narrowest_interval: 4, unsolved: 0, attackers: 3});
    expect(attacked.facts).toBe(attacker.facts.length);
    expect(findings.list()).toEqual([]);
  }, 180_000);
});
