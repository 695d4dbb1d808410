import {createHash} from "node:crypto";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {polygonContains} from "d3";
import type {FeatureCollection, Polygon} from "geojson";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {generateDemo} from "../../../data-loaders/demo/generate.js";
import {passesElevenTest, TEST_BSN_RANGE} from "../../../data-loaders/demo/registers/citizen-number.js";
import {headerOf, readExtract} from "./extracts.js";

const root = mkdtempSync(join(tmpdir(), "buurtpeil-demo-"));
const town = join(root, "town");

beforeAll(() => generateDemo(town, {seed: 11, scale: 0.02}), 60_000);
afterAll(() => rmSync(root, {recursive: true, force: true}));

const raw = (file: string) => readExtract(join(town, "raw"), file);
const header = (file: string) => headerOf(join(town, "raw"), file);
const boundaries = (file: string): FeatureCollection<Polygon> =>
  JSON.parse(readFileSync(join(town, "raw/cbs", file), "utf8"));

describe("generateDemo(folder) writes the layouts of the registers", () => {
  it("bag/verblijfsobjecten.csv", () => {
    expect(header("bag/verblijfsobjecten.csv")).toBe(
      "identificatie;gebruiksdoelen;oppervlakte;status;geometrie;maaktDeelUitVan;heeftAlsHoofdadres"
    );
  });

  it("brp/personen.csv, brp/verblijfplaatsen.csv and brp/huishoudens.csv", () => {
    expect(header("brp/personen.csv")).toBe(
      "burgerservicenummer;naam.voornamen;naam.geslachtsnaam;geboorte.datum;geslacht;opschortingBijhouding.reden;opschortingBijhouding.datum;vertrokkenOnbekendWaarheen"
    );
    expect(header("brp/verblijfplaatsen.csv")).toBe(
      "burgerservicenummer;functieAdres.code;adresseerbaarObjectIdentificatie;nummeraanduidingIdentificatie;datumVan;datumTot;inOnderzoek;inOnderzoek.datumIngang;inOnderzoek.datumEinde;indicatieVastgesteldVerblijftNietOpAdres;verblijfadres.officieleStraatnaam;verblijfadres.huisnummer;verblijfadres.postcode;verblijfadres.woonplaats"
    );
    expect(header("brp/huishoudens.csv")).toBe("huishoudnummer;burgerservicenummer;rol;datumVan;datumTot");
  });

  it("water/jaarverbruik.csv with a decimal comma", () => {
    expect(header("water/jaarverbruik.csv")).toBe(
      "aansluitnummer;adresseerbaarObjectIdentificatie;jaar;verbruik_m3;meetdagen;soortMeting"
    );
    expect(raw("water/jaarverbruik.csv").filter((row) => !/^\d+,\d$/.test(row.verbruik_m3!))).toEqual([]);
  });

  it("cbs/kerncijfers_2023.csv as a StatLine download: BOM, quotes, padding, CRLF", () => {
    const text = readFileSync(join(town, "raw/cbs/kerncijfers_2023.csv"), "utf8");
    const [first, second] = text.split("\r\n");
    expect(first).toBe(
      '\uFEFF"Wijken en buurten";"Regioaanduiding/Gemeentenaam (naam)";"Regioaanduiding/Soort regio (omschrijving)";"Regioaanduiding/Codering (code)";"Regioaanduiding/Indelingswijziging gemeente, wijk, buurt (code)";"Bevolking/Aantal inwoners (aantal)";"Bevolking/Geslacht/Mannen (aantal)";"Bevolking/Geslacht/Vrouwen (aantal)";"Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)";"Bevolking/Leeftijdsgroepen/15 tot 25 jaar (aantal)";"Bevolking/Leeftijdsgroepen/25 tot 45 jaar (aantal)";"Bevolking/Leeftijdsgroepen/45 tot 65 jaar (aantal)";"Bevolking/Leeftijdsgroepen/65 jaar of ouder (aantal)";"Bevolking/Particuliere huishoudens/Huishoudens totaal (aantal)";"Wonen/Woningvoorraad (aantal)";"Wonen/Woningen naar eigendom/Koopwoningen (%)";"Wonen/Woningen naar eigendom/Huurwoningen/Huurwoningen totaal (%)";"Wonen/Woningen naar eigendom/Huurwoningen/In bezit woningcorporatie (%)";"Wonen/Woningen naar eigendom/Huurwoningen/In bezit overige verhuurders (%)";"Wonen/Woningen naar eigendom/Eigendom onbekend (%)";"Inkomen/Inkomen van personen/Gemiddeld inkomen per inwoner  (x 1 000 euro)"'
    );
    expect(second).toMatch(/^"Waterveen";"Waterveen {31}";"Gemeente {2}";"GM9999 {4}";"1";\d+;/);
    expect(text.split("\r\n")).toHaveLength(1 + 1 + 19 + 79 + 1);
  });

  it("politie/47022NED_UntypedDataSet.csv as StatLine's UntypedDataSet: padded code, right-aligned number", () => {
    const lines = readFileSync(join(town, "raw/politie/47022NED_UntypedDataSet.csv"), "utf8").split("\r\n");
    expect(lines[0]).toBe('"ID";"SoortMisdrijf";"WijkenEnBuurten";"Perioden";"GeregistreerdeMisdrijven_1"');
    expect(lines[1]).toMatch(/^0;"0\.0\.0 ";"BU99991101";"2021MM01"; {6}[ \d]\d$/);
    expect(lines.slice(1, 14).at(-1)).toMatch(/"2021JJ00"/);
  });

  it("cbs/*.geojson in RD New with the codes of CBS", () => {
    const {crs, features} = boundaries("buurten_2025.geojson") as FeatureCollection<Polygon> & {crs: unknown};
    expect(crs).toEqual({type: "name", properties: {name: "urn:ogc:def:crs:EPSG::28992"}});
    expect(features).toHaveLength(79);
    expect(features[0]!.properties).toEqual({
      buurtcode: "BU99991101",
      buurtnaam: "Kaasmarkt",
      wijkcode: "WK999911",
      gemeentecode: "GM9999",
      gemeentenaam: "Waterveen",
      indelingswijziging_wijken_en_buurten: 1,
      water: "NEE",
      jaar: 2025
    });
    expect(boundaries("wijken_2025.geojson").features).toHaveLength(19);
  });
});

describe("generateDemo(folder) writes registers that hold together", () => {
  it("every object lies inside a buurt, and no identification occurs twice", () => {
    const {features} = boundaries("buurten_2025.geojson");
    const rings = features.map((f) => f.geometry.coordinates[0] as [number, number][]);
    const objects = raw("bag/verblijfsobjecten.csv");
    const outside = objects.filter(({geometrie}) => {
      const [, x, y] = /^POINT \((\d+\.\d{3}) (\d+\.\d{3})\)$/.exec(geometrie!)!;
      return !rings.some((ring) => polygonContains(ring, [Number(x), Number(y)]));
    });
    expect(outside).toEqual([]);
    expect(new Set(objects.map((o) => o.identificatie)).size).toBe(objects.length);
    expect(objects.filter((o) => !/^999901\d{10}$/.test(o.identificatie!))).toEqual([]);
  });

  it("every citizen number passes the eleven-test and lies in the test range", () => {
    const numbers = raw("brp/personen.csv").map((p) => Number(p.burgerservicenummer));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(
      numbers.filter((n) => !passesElevenTest(n) || n < TEST_BSN_RANGE.from || n > TEST_BSN_RANGE.to)
    ).toEqual([]);
  });

  it("nobody lives at two dwellings at once", () => {
    const died = suspensions();
    const stays = new Map<string, [string, string][]>();
    for (const r of once(raw("brp/verblijfplaatsen.csv"))) {
      if (r["functieAdres.code"] !== "W") continue;
      const person = r.burgerservicenummer!;
      const until = [r.datumTot, died.get(person)].filter(Boolean).sort()[0] ?? "9999-12-31";
      stays.set(person, [...(stays.get(person) ?? []), [r.datumVan!, until]]);
    }
    const doubles = [...stays.values()].filter((spans) =>
      spans.sort().some(([from], i) => i > 0 && from < spans[i - 1]![1])
    );
    expect(doubles).toEqual([]);
    expect([...stays.values()].some((spans) => spans.length > 1)).toBe(true);
  });

  it("nobody's residence begins before birth or ends before it begins", () => {
    const born = new Map(raw("brp/personen.csv").map((p) => [p.burgerservicenummer!, p["geboorte.datum"]!]));
    const wrong = raw("brp/verblijfplaatsen.csv").filter(
      (r) =>
        r.datumVan! < born.get(r.burgerservicenummer!)! || (r.datumTot !== "" && r.datumTot! <= r.datumVan!)
    );
    expect(wrong).toEqual([]);
  });

  it("residences, connections and truth refer to objects of the BAG extract", () => {
    const known = new Set(raw("bag/verblijfsobjecten.csv").map((o) => o.identificatie));
    const truth = readExtract(join(town, "truth"), "truth.csv");
    const referred = [
      ...raw("brp/verblijfplaatsen.csv").map((r) => r.adresseerbaarObjectIdentificatie),
      ...raw("water/jaarverbruik.csv").map((r) => r.adresseerbaarObjectIdentificatie),
      ...truth.flatMap((t) => (t.phenomenon === "benefit_breach" ? [] : [t.unit]))
    ];
    expect(referred.filter((id) => !known.has(id))).toEqual([]);
    expect([...new Set(truth.map((t) => t.phenomenon))].sort()).toEqual([
      "benefit_breach",
      "drug_dealing",
      "hemp_farm",
      "holiday_letting",
      "inhabited_unregistered",
      "nuisance_household",
      "overcrowded",
      "registered_uninhabited",
      "room_letting",
      "subletting"
    ]);
    expect(new Set(truth.map((t) => t.year))).toEqual(new Set(["2021", "2022", "2023", "2024", "2025"]));
  });

  it("one reading per connection and year, not for all", () => {
    const keys = raw("water/jaarverbruik.csv").map((w) => `${w.aansluitnummer} ${w.jaar}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(raw("water/jaarverbruik.csv").map((w) => w.soortMeting))).toEqual(
      new Set(["gemeten", "geschat"])
    );
  });

  it("police totals exceed the sum of the offences shown, and years are the sums of their months", () => {
    const rows = readFileSync(join(town, "raw/politie/47022NED_UntypedDataSet.csv"), "utf8")
      .trimEnd()
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(";"));
    const sum = (code: string, kind: string) =>
      rows
        .filter((r) => r[1] === `"${code} "` && r[3]!.includes(kind))
        .reduce((total, r) => total + Number(r[4]), 0);
    expect(rows).toHaveLength(10 * 79 * 65);
    expect(sum("0.0.0", "MM")).toBe(sum("0.0.0", "JJ"));
    const parts = ["1.1.1", "1.2.3", "1.4.5", "2.2.1", "3.1.1", "3.9.1"].map((code) => sum(code, "MM"));
    expect(parts.reduce((a, b) => a + b, 0)).toBeLessThan(sum("0.0.0", "MM"));
  });
});

describe("generateDemo(folder) writes canaries", () => {
  it("that occur in the raw extracts", () => {
    const planted = JSON.parse(readFileSync(join(town, "truth/canaries.json"), "utf8"));
    const persons = readFileSync(join(town, "raw/brp/personen.csv"), "utf8");
    const residences = readFileSync(join(town, "raw/brp/verblijfplaatsen.csv"), "utf8");
    const objects = readFileSync(join(town, "raw/bag/verblijfsobjecten.csv"), "utf8");
    expect(planted.citizenNumbers).toHaveLength(150);
    expect(planted.citizenNumbers.filter((n: string) => !persons.includes(n))).toEqual([]);
    expect(planted.names.length).toBeGreaterThan(5);
    expect(planted.names.filter((n: string) => n.length < 12 || !persons.includes(`;${n};`))).toEqual([]);
    expect(planted.objectIds.filter((id: string) => !objects.includes(id))).toEqual([]);
    expect(planted.postcodes.some((code: string) => residences.includes(`;${code};`))).toBe(true);
  });
});

describe("generateDemo(folder, {seed})", () => {
  it("writes byte-identical registers for the same seed and others for another", async () => {
    await generateDemo(join(root, "again"), {seed: 11, scale: 0.02});
    await generateDemo(join(root, "other"), {seed: 12, scale: 0.02});
    expect(fingerprints(join(root, "again"))).toEqual(fingerprints(town));
    const other = fingerprints(join(root, "other"));
    const same = Object.entries(fingerprints(town)).filter(([file, hash]) => other[file] === hash);
    // What is no matter of chance: which buurten were halved, and where the municipality intervened.
    expect(same.map(([file]) => file)).toEqual([
      "/raw/cbs/omrekentabel_2022_2025.csv",
      "/raw/interventies/interventies.csv"
    ]);
  }, 120_000);

  it("makes a key for every purpose and a seed, for the owner's eyes only", () => {
    const made = JSON.parse(readFileSync(join(town, "keys.json"), "utf8"));
    expect(Object.keys(made.keys)).toEqual(["woonfraude", "uitkeringsfraude", "drugs", "overlast"]);
    const secrets = [...Object.values(made.keys), made.seed];
    expect(secrets.filter((secret) => !/^[0-9a-f]{64}$/.test(secret as string))).toEqual([]);
    expect(new Set(secrets).size).toBe(5);
    expect(statSync(join(town, "keys.json")).mode & 0o777).toBe(0o600);
  });

  it("leaves what was there, and nothing half, when it is interrupted", async () => {
    const before = fingerprints(town);
    const interrupted = generateDemo(town, {
      seed: 13,
      scale: 0.02,
      progress: (_, share = 0) => {
        if (share >= 0.55) throw new Error("interrupted");
      }
    });
    await expect(interrupted).rejects.toThrow("interrupted");
    expect(fingerprints(town)).toEqual(before);
    expect(readdirSync(root).filter((name) => name.includes("partial"))).toEqual([]);
    expect(existsSync(join(town, "raw/bag/verblijfsobjecten.csv"))).toBe(true);
  });

  it("refuses a scale that is no size", async () => {
    await expect(generateDemo(join(root, "none"), {scale: 0})).rejects.toThrow(
      "scale 0: expected a number above 0 and up to 20"
    );
  });
});

/** Leaves out rows that the extract holds twice. */
function once(rows: Record<string, string>[]): Record<string, string>[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** Persons whose registration is suspended, with the day. */
function suspensions(): Map<string, string> {
  return new Map(
    raw("brp/personen.csv")
      .filter((p) => p["opschortingBijhouding.datum"] !== "")
      .map((p) => [p.burgerservicenummer!, p["opschortingBijhouding.datum"]!])
  );
}

function fingerprints(folder: string): Record<string, string> {
  const files = ["raw", "truth"].flatMap((part) =>
    readdirSync(join(folder, part), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  );
  return Object.fromEntries(
    files.map((file) => [
      file.slice(folder.length),
      createHash("sha256").update(readFileSync(file)).digest("hex")
    ])
  );
}
