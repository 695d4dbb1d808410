import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {advertisements} from "../../../data-loaders/sources/advertisements/contract.js";
import {readAdvertisements} from "../../../data-loaders/sources/advertisements/read.js";
import {bag} from "../../../data-loaders/sources/bag/contract.js";
import {readBag} from "../../../data-loaders/sources/bag/read.js";
import {brp} from "../../../data-loaders/sources/brp/contract.js";
import {readBrp} from "../../../data-loaders/sources/brp/read.js";
import {energy} from "../../../data-loaders/sources/energy/contract.js";
import {readEnergy} from "../../../data-loaders/sources/energy/read.js";
import {kadaster} from "../../../data-loaders/sources/kadaster/contract.js";
import {readKadaster} from "../../../data-loaders/sources/kadaster/read.js";
import {laa} from "../../../data-loaders/sources/laa/contract.js";
import {readLaa} from "../../../data-loaders/sources/laa/read.js";
import {lettings} from "../../../data-loaders/sources/lettings/contract.js";
import {readLettings} from "../../../data-loaders/sources/lettings/read.js";
import {permits} from "../../../data-loaders/sources/permits/contract.js";
import {readPermits} from "../../../data-loaders/sources/permits/read.js";
import {changedRow, type Rows, readRows} from "../../fixtures/sources/read-rows.js";

const OBJECT = "9999010000000001";
const OBJECTS: Rows = [
  {
    identificatie: OBJECT,
    gebruiksdoelen: "woonfunctie",
    oppervlakte: "80",
    status: "Verblijfsobject in gebruik",
    geometrie: "POINT (110200 490300)",
    maaktDeelUitVan: "9999100000000001",
    heeftAlsHoofdadres: "9999200000000001"
  }
];
const BUILDINGS: Rows = [
  {identificatie: "9999100000000001", oorspronkelijkBouwjaar: "1931", status: "Pand in gebruik"}
];
const ADDRESSES: Rows = [
  {
    identificatie: "9999200000000001",
    postcode: "9999ZZ",
    status: "Naamgeving uitgegeven",
    huisnummer: "1",
    huisletter: "A",
    huisnummertoevoeging: "",
    openbareRuimteNaam: "Kanariestraat",
    typeAdresseerbaarObject: "Verblijfsobject"
  }
];
const PERSONS: Rows = [
  {
    burgerservicenummer: "999990019",
    "naam.voornamen": "Proefjan",
    "naam.geslachtsnaam": "Kanarieman",
    "geboorte.datum": "1980-02-03",
    geslacht: "M",
    "opschortingBijhouding.reden": "E",
    "opschortingBijhouding.datum": "2024-03-01",
    vertrokkenOnbekendWaarheen: "true"
  }
];
const RESIDENCES: Rows = [
  {
    burgerservicenummer: "999990019",
    "functieAdres.code": "woonadres",
    adresseerbaarObjectIdentificatie: OBJECT,
    nummeraanduidingIdentificatie: "9999200000000001",
    datumVan: "2015-05-01",
    datumTot: "2024-03-01",
    inOnderzoek: "J",
    "inOnderzoek.datumIngang": "2023-11-02",
    "inOnderzoek.datumEinde": "2024-03-01",
    indicatieVastgesteldVerblijftNietOpAdres: "true",
    "verblijfadres.officieleStraatnaam": "Kanariestraat",
    "verblijfadres.huisnummer": "1",
    "verblijfadres.postcode": "9999ZZ",
    "verblijfadres.woonplaats": "Proefdam"
  }
];
const HOUSEHOLDS: Rows = [
  {
    huishoudnummer: "7",
    burgerservicenummer: "999990019",
    rol: "alleenstaande",
    datumVan: "2015-05-01",
    datumTot: "2024-03-01"
  }
];
const ELECTRICITY: Rows = [2023, 2024].map((jaar) => ({
  EAN: "871000000000000123",
  adresseerbaarObjectIdentificatie: OBJECT,
  jaar: String(jaar),
  elektriciteit_kwh: "2431.5",
  meetdagen: "365",
  soortMeting: "Slim",
  teruglevering_kwh: "",
  gas_m3: "1200"
}));
const PERMITS: Rows = [
  {
    Zaaknummer: "Z1",
    "BAG-object": OBJECT,
    Vergunningsoort: "Omzettingsvergunning",
    Besluit: "Toegekend",
    "Geldig vanaf": "2020-02-01",
    "Geldig tot": "onbekend",
    Adres: "Kanariestraat 1",
    Aanvrager: "Kanarieman",
    Toelichting: "=1+1"
  }
];
const ADVERTISEMENTS: Rows = [
  {
    id: "a1",
    soort: "Kamer te huur",
    "adres.adresseerbaarObjectIdentificatie": "",
    "adres.postcode": "9999ZZ",
    "online.van": "2024-05-01",
    "online.tot": "2024-05-20",
    titel: "Kamer in de Kanariestraat",
    tekst: 'met "tuin"',
    prijs: "650",
    url: "https://voorbeeld.invalid/kanarie"
  }
];
const VALUES: Rows = [
  {
    wozObjectNummer: "999900000001",
    adresseerbaarObjectIdentificatie: OBJECT,
    belastingjaar: "2024",
    vastgesteldeWaarde: "312000,00"
  }
];
const OWNERS: Rows = [
  {
    kadastraleAanduiding: "WTV00 A 1 A1",
    adresseerbaarObjectIdentificatie: OBJECT,
    soortEigenaar: "Toegelaten instelling",
    tenaamstelling: "Stichting Kanariecoöperatie",
    datumVan: "1998-01-01",
    datumTot: "2023-06-01"
  },
  {
    kadastraleAanduiding: "WTV00 A 1 A2",
    adresseerbaarObjectIdentificatie: OBJECT,
    soortEigenaar: "eigenaar-bewoner",
    tenaamstelling: "Kanarieman",
    datumVan: "2023-06-01",
    datumTot: ""
  }
];
const SALES: Rows = [
  {
    stuknummer: "Hyp4 60001/1",
    adresseerbaarObjectIdentificatie: OBJECT,
    datumInschrijving: "2023-06-03",
    koopsom: "298500,50"
  }
];
const SIGNALS: Rows = [
  {
    signaalnummer: "L1",
    adresseerbaarObjectIdentificatie: OBJECT,
    profiel: "Overbewoning",
    datumSignaal: "2024-06-30",
    toelichting: "post retour, familie Kanarieman"
  }
];
const LETTINGS: Rows = [
  {
    contractnummer: "C1",
    adresseerbaarObjectIdentificatie: OBJECT,
    bsnHuurder: "999990019",
    ingangsdatum: "2015-04-20",
    einddatum: "-",
    nettoHuur: "612,34",
    naamHuurder: "Kanarieman"
  }
];

const folder = mkdtempSync(join(tmpdir(), "buurtpeil-dwellings-"));
let engine: PrivateEngine;
beforeAll(async () => {
  engine = await openPrivateEngine({threads: 1});
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, {recursive: true});
});

describe("readBag(engine, paths, latest)", () => {
  const register = {contract: bag, read: readBag};
  const files = {verblijfsobjecten: OBJECTS, panden: BUILDINGS, nummeraanduidingen: ADDRESSES};

  it("reads objects with their building and address, without house numbers and streets", async () => {
    expect(await readRows(engine, folder, register, files)).toEqual({
      verblijfsobjecten: [
        {
          object_id: OBJECT,
          purposes: "woonfunctie",
          floor_area_m2: "80",
          status: "Verblijfsobject in gebruik",
          point_x: "110200.0",
          point_y: "490300.0",
          building_id: "9999100000000001",
          address_id: "9999200000000001"
        }
      ],
      panden: [{building_id: "9999100000000001", built_year: "1931", status: "Pand in gebruik"}],
      nummeraanduidingen: [
        {address_id: "9999200000000001", postcode_id: "9999ZZ", status: "Naamgeving uitgegeven"}
      ]
    });
  });

  it.each([
    ["panden", {identificatie: "9999100000000009"}, "building not in its file", "maaktDeelUitVan"],
    [
      "nummeraanduidingen",
      {identificatie: "9999200000000009"},
      "address not in its file",
      "heeftAlsHoofdadres"
    ]
  ] as const)("refuses objects that %s does not cover", async (file, change, problem, column) => {
    const cut = {...files, [file]: changedRow(files[file], change)};
    expect(await readRows(engine, folder, register, cut)).toBe(
      `${problem}: bag, verblijfsobjecten.dat, column ${column}, 1 row (2; the header is row 1); deliver objects, buildings and addresses of one and the same day, whole`
    );
  });
});

describe("readBrp(engine, paths, latest)", () => {
  const register = {contract: brp, read: readBrp};
  const files = {personen: PERSONS, verblijfplaatsen: RESIDENCES, huishoudens: HOUSEHOLDS};

  it("reads who departed nobody knows where, inquiries and households, without names and birth dates", async () => {
    expect(await readRows(engine, folder, register, files)).toEqual({
      personen: [
        {person_id: "999990019", suspended_why: "E", suspended: "2024-03-01", departed_unknown: "J"}
      ],
      verblijfplaatsen: [
        {
          person_id: "999990019",
          address_function: "W",
          object_id: OBJECT,
          lives_from: "2015-05-01",
          lives_until: "2024-03-01",
          under_inquiry: "J",
          inquiry_from: "2023-11-02",
          inquiry_until: "2024-03-01"
        }
      ],
      huishoudens: [
        {household_id: "7", person_id: "999990019", member_from: "2015-05-01", member_until: "2024-03-01"}
      ]
    });
  });

  it("leaves out a residence that comes twice", async () => {
    const verblijfplaatsen = [...RESIDENCES, ...RESIDENCES];
    const found = await readRows(engine, folder, register, {...files, verblijfplaatsen});
    expect((found as Record<string, unknown[]>).verblijfplaatsen).toHaveLength(1);
  });

  it("refuses a residence that comes twice and differs", async () => {
    const verblijfplaatsen = [...RESIDENCES, ...changedRow(RESIDENCES, {datumTot: "2024-03-02"})];
    expect(await readRows(engine, folder, register, {...files, verblijfplaatsen})).toMatch(
      /^key occurs twice: brp, verblijfplaatsen.dat, column burgerservicenummer \+ functieAdres.code \+ datumVan, 1 row \(3;/
    );
  });

  it("refuses a household of persons who are not delivered", async () => {
    const huishoudens = changedRow(HOUSEHOLDS, {burgerservicenummer: "999990020"});
    expect(await readRows(engine, folder, register, {...files, huishoudens})).toBe(
      "person not in the file of persons: brp, huishoudens.dat, column burgerservicenummer, 1 row (2; the header is row 1); deliver persons and households of one and the same day, whole"
    );
  });

  it("refuses a membership that ends before it begins", async () => {
    const huishoudens = changedRow(HOUSEHOLDS, {datumTot: "2015-04-30"});
    expect(await readRows(engine, folder, register, {...files, huishoudens})).toBe(
      "end before begin: brp, huishoudens.dat, column datumTot, 1 row (2; the header is row 1); correct the dates at the source"
    );
  });

  it("does without inquiry dates and departures, which older exports lack", async () => {
    const without = (rows: Rows, ...names: string[]) =>
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name))));
    const found = await readRows(engine, folder, register, {
      personen: without(PERSONS, "vertrokkenOnbekendWaarheen"),
      verblijfplaatsen: without(RESIDENCES, "inOnderzoek.datumIngang", "inOnderzoek.datumEinde"),
      huishoudens: HOUSEHOLDS
    });
    expect(found).toMatchObject({
      personen: [{departed_unknown: null}],
      verblijfplaatsen: [{under_inquiry: "J", inquiry_from: null, inquiry_until: null}]
    });
  });
});

describe("readEnergy(engine, paths, latest)", () => {
  const register = {contract: energy, read: readEnergy};

  it("reads Parquet, and neither gas nor feed-in", async () => {
    expect(await readRows(engine, folder, register, {jaarverbruik: ELECTRICITY})).toEqual({
      jaarverbruik: ["2023", "2024"].map((year) => ({
        connection_id: "871000000000000123",
        object_id: OBJECT,
        year,
        electricity_kwh: "2431.5",
        days: "365",
        reading: "gemeten"
      }))
    });
  });

  it("refuses EAN codes that lost digits, without telling them", async () => {
    const jaarverbruik = changedRow(ELECTRICITY, {EAN: "8.71e+17"}, 1);
    expect(await readRows(engine, folder, register, {jaarverbruik})).toMatch(
      /^not eighteen digits: energy, jaarverbruik.dat, column EAN, 1 row \(\d; the header is row 1\); export EAN codes as text, all eighteen digits$/
    );
  });

  it("refuses a year with under half the rows of the fullest", async () => {
    const jaarverbruik = [1, 2, 3].map((n) => ({...ELECTRICITY[0]!, EAN: `87100000000000000${n}`}));
    expect(await readRows(engine, folder, register, {jaarverbruik: [...jaarverbruik, ELECTRICITY[1]!]})).toBe(
      "1 of 2 years cut short (under half the rows of the fullest): energy, jaarverbruik.dat, column jaar; deliver every year whole, or leave out the years that are not complete"
    );
  });
});

describe("readPermits(engine, paths, latest)", () => {
  const register = {contract: permits, read: readPermits};

  it("reads kind and decision in other spellings, and neither address, applicant nor remarks", async () => {
    expect(await readRows(engine, folder, register, {vergunningen: PERMITS})).toEqual({
      vergunningen: [
        {
          case_number: "Z1",
          object_id: OBJECT,
          kind: "omzetting",
          decision: "verleend",
          valid_from: "2020-02-01",
          valid_until: null
        }
      ]
    });
  });

  it("refuses a permit that was granted on no day", async () => {
    const vergunningen = changedRow(PERMITS, {"Geldig vanaf": ""});
    expect(await readRows(engine, folder, register, {vergunningen})).toMatch(
      /^granted without a first day: permits, vergunningen.dat, column Geldig vanaf, 1 row \(2;/
    );
  });

  it("lets a refused application have no days at all", async () => {
    const vergunningen = changedRow(PERMITS, {"Geldig vanaf": "", Besluit: "geweigerd"});
    expect(await readRows(engine, folder, register, {vergunningen})).toMatchObject({
      vergunningen: [{decision: "geweigerd", valid_from: null}]
    });
  });
});

describe("readAdvertisements(engine, paths, latest)", () => {
  const register = {contract: advertisements, read: readAdvertisements};

  it("reads kind and days of nested JSON; who names no address stays, without an object", async () => {
    expect(await readRows(engine, folder, register, {advertenties: ADVERTISEMENTS})).toEqual({
      advertenties: [
        {
          advertisement_id: "a1",
          kind: "kamerverhuur",
          object_id: null,
          online_from: "2024-05-01",
          online_until: "2024-05-20"
        }
      ]
    });
  });

  it("refuses one that was gone before it came", async () => {
    const advertenties = changedRow(ADVERTISEMENTS, {"online.tot": "2024-04-30"});
    expect(await readRows(engine, folder, register, {advertenties})).toMatch(
      /^end before begin: advertisements, advertenties.dat, column online.tot, 1 row/
    );
  });
});

describe("readKadaster(engine, paths, latest)", () => {
  const register = {contract: kadaster, read: readKadaster};
  const files = {woz_waarden: VALUES, eigendom: OWNERS, transacties: SALES};

  it("reads windows-1252: kinds of owners and days of sale, and neither names, values nor prices", async () => {
    expect(await readRows(engine, folder, register, files)).toEqual({
      woz_waarden: [{woz_number: "999900000001", object_id: OBJECT, year: "2024"}],
      eigendom: [
        {object_id: OBJECT, owner_kind: "corporatie", owned_from: "1998-01-01", owned_until: "2023-06-01"},
        {object_id: OBJECT, owner_kind: "eigenaar_bewoner", owned_from: "2023-06-01", owned_until: null}
      ],
      transacties: [{deed: "Hyp4 60001/1", object_id: OBJECT, sold_on: "2023-06-03"}]
    });
  });

  it("refuses ownership in which ends are missing", async () => {
    const eigendom = changedRow(OWNERS, {datumTot: ""});
    expect(await readRows(engine, folder, register, {...files, eigendom})).toBe(
      "owned by two at once: kadaster, eigendom.dat, column datumTot, 1 row (2; the header is row 1); give every right that ended its last day; export one row per object and owner's span"
    );
  });
});

describe("readLaa(engine, paths, latest)", () => {
  const register = {contract: laa, read: readLaa};

  it("reads profile and day of a signal, without remarks", async () => {
    expect(await readRows(engine, folder, register, {signalen: SIGNALS})).toEqual({
      signalen: [
        {signal_number: "L1", object_id: OBJECT, profile: "bewoningsgraad", signalled_on: "2024-06-30"}
      ]
    });
  });

  it("refuses a profile that the code list does not know, without telling it", async () => {
    const signalen = changedRow(SIGNALS, {profiel: "kanarieprofiel"});
    const message = await readRows(engine, folder, register, {signalen});
    expect(message).toMatch(/^code not in LAA-profiel .*: laa, signalen.dat, column profiel, 1 row/);
    expect(message).not.toContain("kanarie");
  });
});

describe("readLettings(engine, paths, latest)", () => {
  const register = {contract: lettings, read: readLettings};

  it("reads tenant and days of a contract, and neither rent nor name", async () => {
    expect(await readRows(engine, folder, register, {verhuringen: LETTINGS})).toEqual({
      verhuringen: [
        {
          contract_number: "C1",
          object_id: OBJECT,
          person_id: "999990019",
          let_from: "2015-04-20",
          let_until: null
        }
      ]
    });
  });

  it("refuses lettings in which ends are missing", async () => {
    const verhuringen = [...LETTINGS, {...LETTINGS[0]!, contractnummer: "C2", ingangsdatum: "2020-01-01"}];
    expect(await readRows(engine, folder, register, {verhuringen})).toBe(
      "let to two at once: lettings, verhuringen.dat, column einddatum, 1 row (2; the header is row 1); give every contract that ended its last day"
    );
  });
});
