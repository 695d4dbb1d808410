import {readdirSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {CodeList, ColumnContract, SourceContract} from "../../../data-loaders/sources/contract.js";
import {water} from "../../../data-loaders/sources/water/contract.js";
import {checkContract} from "../../../data-loaders/stages/forbidden.js";

const TEXT = {fate: "checked", type: "text"} as const;

/** The water register with one column more. */
function withColumn(
  name: string,
  column: Partial<ColumnContract> = {},
  status: SourceContract["status"] = "register"
): SourceContract {
  const extra = {as: "extra", ...TEXT, ...column} as ColumnContract;
  const file = water.files.jaarverbruik!;
  return {...water, status, files: {jaarverbruik: {...file, columns: {...file.columns, [name]: extra}}}};
}

function withCodes(values: string[], titled: Partial<CodeList> = {}): SourceContract {
  const codes = {name: "soort", version: "1", values, ...titled};
  return withColumn("kind", {fate: "used", type: "code", codes} as Partial<ColumnContract>);
}

const REFUSED: Readonly<Record<string, readonly string[]>> = {
  nationality: [
    "nationaliteit",
    "nationaliteiten.nationaliteit.code",
    "aanduidingBijzonderNederlanderschap",
    "STAATSBURGERSCHAP",
    "citizenship",
    "indicatieStaatloos",
    "verblijfstitel.aanduiding.code",
    "verblijfsvergunning_soort",
    "vreemdelingennummer",
    "is_statushouder",
    "europeesKiesrecht",
    "residence_permit"
  ],
  "place of birth": [
    "geboorte.plaats",
    "geboorteland",
    "geboorte_land_code",
    "birthPlace",
    "country_of_birth",
    "place of birth",
    "GEBPLAATS"
  ],
  origin: [
    "land",
    "landcode",
    "verblijfBuitenland.land.code",
    "landVanHerkomst",
    "land_vanwaar_ingeschreven",
    "migratieachtergrond",
    "migration_background",
    "etnische groep",
    "ethnicity",
    "afkomst",
    "ras",
    "datumVestigingInNederland",
    "naam_herkomst",
    "inburgeringsplichtig"
  ],
  language: ["taal", "voorkeurstaal", "thuisTaal", "taalniveau", "language", "tolk_nodig"],
  religion: [
    "religie",
    "geloofsovertuiging",
    "kerkgenootschap",
    "godsdienst",
    "religion",
    "levensovertuiging"
  ],
  health: [
    "gezondheidstoestand",
    "medische_indicatie",
    "arbeidsongeschiktheid",
    "handicap",
    "zorgbehoefte",
    "care_need",
    "diagnose",
    "health_status",
    "wmo_voorziening",
    "pgbBudget",
    "verslaving",
    "lichamelijkeBeperking"
  ],
  "sexual orientation": ["seksuele_geaardheid", "sexual_orientation"],
  "political view": ["politieke_voorkeur", "partijlidmaatschap", "political_party"],
  "trade union": ["vakbondslid", "trade_union_member"],
  "criminal record of a person": [
    "strafblad",
    "justitieleDocumentatie",
    "veroordeling",
    "verdachte_id",
    "criminal_record"
  ],
  biometrics: ["vingerafdruk", "biometrischKenmerk", "dna_profiel", "pasfoto"]
};

const ALLOWED = [
  "aanduiding",
  "landschap",
  "eiland",
  "landelijk_gebied",
  "nederland_totaal",
  "totaal_verbruik",
  "kwartaal",
  "betaald_van",
  "terras",
  "terrasvergunning",
  "tracenummer",
  "verblijfsobject",
  "verblijfplaatsen",
  "bestand",
  "originele_waarde",
  "zorgvuldig_gecontroleerd",
  "functieAdres.code",
  "opschortingBijhouding.reden",
  "inOnderzoek",
  "vertrokkenOnbekendWaarheen",
  "gebruiksdoelen",
  "politieregistratie",
  "soortMisdrijf",
  "offence",
  "irrevocable",
  "besluitdatum",
  "signaalprofiel",
  "geslacht",
  "mobiliteit",
  "telling",
  "stemming",
  "Wonen/Eigendom/Koopwoningen (%)",
  "Inkomen van personen/Gemiddeld inkomen per inwoner (x 1 000 euro)",
  "partij_water",
  "huurprijs",
  "beperkingenregistratie"
];

describe("checkContract(contract) by name", () => {
  const cases = Object.entries(REFUSED).flatMap(([variable, names]) => names.map((name) => [name, variable]));

  test.each(cases)("refuses the column %s as %s", (name, variable) => {
    expect(() => checkContract(withColumn(name!))).toThrow(
      new Error(
        `forbidden variable (${variable}, by its name): water, jaarverbruik, column ${name}; ` +
          'declare it fate "dropped", or rename it where it means something else'
      )
    );
  });

  test.each(cases)("refuses it under another header, where our tables call it %s", (name) => {
    expect(() => checkContract(withColumn("kolom7", {as: name!}))).toThrow("forbidden variable");
  });

  test.each(cases)("lets %s be delivered and dropped", (name) => {
    expect(() => checkContract(withColumn(name!, {fate: "dropped"}))).not.toThrow();
  });

  test.each(["used", "pseudonymised", "checked", "placed"] as const)("refuses a %s one", (fate) => {
    expect(() => checkContract(withColumn("nationaliteit", {fate}))).toThrow(
      "forbidden variable (nationality"
    );
  });

  test("refuses one in public figures", () => {
    expect(() =>
      checkContract(withColumn("Bevolking/Herkomst/Europa", {fate: "used", type: "integer"}, "public"))
    ).toThrow("forbidden variable (origin");
  });

  test.each(ALLOWED)("takes %s for what it is", (name) => {
    expect(() => checkContract(withColumn(name))).not.toThrow();
  });

  test("knows a forbidden name in every spelling", () => {
    const words = [
      "land van herkomst",
      "geboorte plaats",
      "nationaliteit code",
      "religion",
      "zorg indicatie",
      "political view"
    ];
    fc.assert(
      fc.property(fc.constantFrom(...words), spelling(), (name, spell) => {
        expect(() => checkContract(withColumn(spell(name)))).toThrow("forbidden variable");
      })
    );
  });

  test("knows a short forbidden word wherever it stands alone", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("ras", "taal", "land", "geloof", "dna", "wlz"),
        fc.constantFrom("", "persoon_", "huidig.", "x-"),
        fc.constantFrom("", "_code", ".omschrijving", "_1", "2"),
        fc.boolean(),
        (word, before, after, upper) => {
          const name = `${before}${word}${after}`;
          expect(() => checkContract(withColumn(upper ? name.toUpperCase() : name))).toThrow(
            "forbidden variable"
          );
        }
      )
    );
  });
});

const CODE_LISTS: [variable: string, what: string, values: string[], titled?: Partial<CodeList>][] = [
  ["nationality", "codes of BRP table 32", ["0001", "0052", "0131", "0339", "0499"]],
  ["nationality", "some codes of BRP table 32", ["0072", "0074", "0053", "0034", "0339"]],
  ["origin", "codes of BRP table 34", ["6030", "5010"]],
  ["origin", "foreign codes of BRP table 34", ["5022", "6043", "7028", "9089"]],
  ["origin", "ISO 3166 codes of two letters", ["NL", "PL", "TR"]],
  ["origin", "ISO 3166 codes of three letters", ["NLD", "POL", "TUR", "MAR"]],
  ["origin", "Dutch names of countries", ["Nederland", "België", "overig"]],
  ["origin", "English names of countries", ["netherlands", "Poland", "Türkiye", "other"]],
  ["origin", "CBS classes of origin", ["zonder migratieachtergrond", "westerse migratieachtergrond"]],
  ["nationality", "adjectives", ["Nederlandse", "Poolse", "Turkse", "overig"]],
  ["religion", "religions", ["rooms-katholiek", "islamitisch", "geen"]],
  ["health", "ICD-10 codes", ["F20", "F32.1", "I10"]],
  ["health", "health words", ["medisch", "psychisch", "overig"]],
  ["political view", "parties", ["VVD", "D66", "CDA", "overig"]],
  ["nationality", "a list titled so", ["1", "2"], {name: "Nationaliteitentabel"}],
  ["nationality", "a numbered BRP table", ["1", "2"], {version: "LO BRP tabel 32"}],
  ["nationality", "residence titles", ["21", "22"], {version: "LO GBA Tabel 56"}],
  ["origin", "a standard of countries", ["a", "b"], {version: "ISO 3166-1:2020"}],
  ["health", "a standard of diseases", ["a", "b"], {name: "ICD-10"}]
];

const HARMLESS: [what: string, values: string[], titled?: Partial<CodeList>][] = [
  [
    "BAG purposes, of which one is health care",
    ["woonfunctie", "gezondheidszorgfunctie", "celfunctie", "kantoorfunctie"]
  ],
  ["reasons of suspension", ["E", "F", "M", "O", "R", "."], {version: "LO BRP tabel 48"}],
  ["yes and no", ["J", "N"]],
  ["years", ["2021", "2022", "2023"]],
  ["a plain numbering", ["0001", "0002", "0003", "0004"]],
  ["municipalities of a region", ["0479", "0363", "0453"]],
  ["four-digit postcodes of one town", ["6031", "6032", "6033"]],
  ["branches of business", ["5610", "5630", "8122", "9200"]],
  ["provinces", ["GR", "FR", "DR", "OV", "FL", "GD", "UT", "NH", "ZH", "ZE", "NB", "LB"]],
  ["kinds of drugs incidents", ["drugs_hard", "drugs_soft", "drugs_onbekend", "overlast_woon"]],
  ["owners", ["eigenaar_bewoner", "particuliere_verhuurder", "corporatie", "overig"]],
  ["offences", ["0.0.0", "1.6.3", "3.7.2"]],
  ["decisions", ["verleend", "geweigerd", "ingetrokken"]]
];

describe("checkContract(contract) by code list", () => {
  test.each(CODE_LISTS)("refuses %s: %s", (variable, _, values, titled) => {
    expect(() => checkContract(withCodes(values, titled))).toThrow(
      `forbidden variable (${variable}, by its code list): water, jaarverbruik, column kind; ` +
        'declare it fate "dropped", or name the code list after what it means'
    );
  });

  test.each(HARMLESS)("takes %s for what they are", (_, values, titled) => {
    expect(() => checkContract(withCodes(values, titled))).not.toThrow();
  });

  test("reads the spelling variants as well", () => {
    const variants = {pools: "A", turks: "B", marokkaans: "C", Syrisch: "D", duitse: "A"};
    expect(() => checkContract(withCodes(["A", "B", "C", "D"], {variants}))).toThrow("nationality");
  });

  test("recognises codes of BRP table 34 in any order and number", () => {
    const codes = ["5001", "5002", "5022", "6029", "6039", "6043", "7024", "7028", "7047", "8012", "9089"];
    fc.assert(
      fc.property(fc.shuffledSubarray(codes, {minLength: 1}), (some) => {
        expect(() => checkContract(withCodes([...some, "6030", "8045"]))).toThrow("origin");
      })
    );
  });

  test("never quotes a value of the list", () => {
    expect(() => checkContract(withCodes(["Marokko", "Polen"]))).not.toThrow(/Marokko|Polen/);
  });
});

describe("checkContract(contract) of close stand-ins", () => {
  test.each([
    ["a given name", "naam.voornamen", {}],
    ["a given name", "voorletters", {}],
    ["a family name", "naam.geslachtsnaam", {}],
    ["a family name", "tenaamstelling", {}],
    ["a birth date", "geboorte.datum", {type: "date", min: "1880-01-01"}],
    ["a birth date", "date_of_birth", {type: "integer"}],
    ["a phone number", "telefoonnummer", {}],
    ["a mail address", "eMail", {}],
    ["a bank account", "IBAN", {}],
    ["a licence plate", "kenteken", {}],
    ["an address", "verblijfadres.huisnummer", {type: "integer"}]
  ] as [string, string, Partial<ColumnContract>][])("refuses to use %s: %s", (what, name, column) => {
    expect(() => checkContract(withColumn(name, {...column, fate: "used"}))).toThrow(
      `stands for a person (${what}): water, jaarverbruik, column ${name}; declare it fate "checked" or "dropped"`
    );
    expect(() => checkContract(withColumn(name, {...column, fate: "checked"}))).not.toThrow();
    expect(() => checkContract(withColumn(name, {...column, fate: "dropped"}))).not.toThrow();
  });

  test("refuses the pseudonym of a phone number as well", () => {
    expect(() => checkContract(withColumn("telefoon", {as: "person_id", fate: "pseudonymised"}))).toThrow(
      "stands for a person (a phone number)"
    );
  });

  test("takes a postcode as a key, under a pseudonym", () => {
    expect(() =>
      checkContract(withColumn("postcode", {as: "postcode_id", fate: "pseudonymised"}))
    ).not.toThrow();
    expect(() => checkContract(withColumn("postcode", {fate: "used"}))).toThrow("an address");
  });

  test("takes a year of birth", () => {
    expect(() => checkContract(withColumn("geboortejaar", {fate: "used", type: "integer"}))).not.toThrow();
  });

  test("refuses free text of a register, whatever its name", () => {
    expect(() => checkContract(withColumn("toelichting", {fate: "used"}))).toThrow(
      "free text in use: water, jaarverbruik, column toelichting; declare its code list"
    );
  });

  test("takes names of areas in public figures", () => {
    expect(() => checkContract(withColumn("buurtnaam", {fate: "used"}, "public"))).not.toThrow();
  });

  test.each([
    {type: "citizen_number"},
    {type: "bag_id", kinds: ["01"]},
    {type: "rd_point"}
  ] as Partial<ColumnContract>[])("refuses $type as it is", (column) => {
    expect(() => checkContract(withColumn("nummer", {...column, fate: "used"}))).toThrow(
      "identifier in use: water, jaarverbruik, column nummer"
    );
  });
});

const contracts = await allContracts();

describe("checkContract(contract) of every source in the repository", () => {
  test("there are at least the first six", () => expect(contracts.length).toBeGreaterThanOrEqual(6));

  test.each(contracts)("finds nothing in %s", (_, contract) => {
    expect(() => checkContract(contract)).not.toThrow();
  });
});

async function allContracts(): Promise<[string, SourceContract][]> {
  const root = "data-loaders/sources";
  const files = readdirSync(root, {recursive: true, encoding: "utf8"}).filter((name) =>
    /^[^/\\]+[/\\]contract\.ts$/.test(name)
  );
  const modules = await Promise.all(
    files.map((name) => import(pathToFileURL(join(root, name)).href) as Promise<Record<string, unknown>>)
  );
  return modules.flatMap((exported) =>
    Object.values(exported)
      .filter(isContract)
      .map((contract): [string, SourceContract] => [contract.id, contract])
  );
}

function isContract(value: unknown): value is SourceContract {
  return typeof value === "object" && value !== null && "legal_ground" in value && "files" in value;
}

/** Ways to write a name of several words: case, separators, diacritics, numbers. */
function spelling(): fc.Arbitrary<(name: string) => string> {
  return fc
    .record({
      join: fc.constantFrom("", "_", "-", ".", " ", "__", "/"),
      shape: fc.constantFrom(
        (word: string) => word,
        (word: string) => word.toUpperCase(),
        (word: string) => word[0]!.toUpperCase() + word.slice(1)
      ),
      accent: fc.constantFrom("", "\u0301", "\u0308", "\u0300"),
      before: fc.constantFrom("", "x_", "2."),
      after: fc.constantFrom("", "_1", "3", "_naam")
    })
    .map(({join: separator, shape, accent, before, after}) => (name: string) => {
      const spelt = name.split(" ").map(shape).join(separator);
      return before + spelt.replace(/[eE]/, (letter) => letter + accent) + after;
    });
}
