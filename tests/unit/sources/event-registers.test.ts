import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import type {Register} from "../../../data-loaders/registers.js";
import {crimeReports} from "../../../data-loaders/sources/crime-reports/contract.js";
import {readCrimeReports} from "../../../data-loaders/sources/crime-reports/read.js";
import {enforcement} from "../../../data-loaders/sources/enforcement/contract.js";
import {readEnforcement} from "../../../data-loaders/sources/enforcement/read.js";
import {interventions} from "../../../data-loaders/sources/interventions/contract.js";
import {readInterventions} from "../../../data-loaders/sources/interventions/read.js";
import {participatiewet} from "../../../data-loaders/sources/participatiewet/contract.js";
import {readParticipatiewet} from "../../../data-loaders/sources/participatiewet/read.js";
import {policeRegistrations} from "../../../data-loaders/sources/police-registrations/contract.js";
import {readPoliceRegistrations} from "../../../data-loaders/sources/police-registrations/read.js";
import {reports} from "../../../data-loaders/sources/reports/contract.js";
import {readReports} from "../../../data-loaders/sources/reports/read.js";
import {changedRow, type Rows, readRows} from "../../fixtures/sources/read-rows.js";

const BENEFITS: Rows = [
  {
    Dossiernummer: "D1",
    BSN: "999990019",
    Naam: "Kanarieman",
    "BAG-id uitkeringsadres": "9999010000000001",
    Regeling: "PW",
    Leefvorm: "alleenstaande",
    Ingangsdatum: "2022-03-01",
    Einddatum: "2023-05-01",
    Aantekeningen: "Kanarieman belde"
  },
  {
    Dossiernummer: "D1",
    BSN: "999990019",
    Naam: "Kanarieman",
    "BAG-id uitkeringsadres": "",
    Regeling: "p-wet",
    Leefvorm: "",
    Ingangsdatum: "2023-05-01",
    Einddatum: "",
    Aantekeningen: ""
  }
];
const DECISIONS: Rows = [
  {
    Besluitnummer: "B1",
    Dossiernummer: "D1",
    Besluitdatum: "2024-02-29",
    "Soort besluit": "Schending inlichtingenplicht",
    Onherroepelijk: "ja",
    Toelichting: "Kanarieman woonde elders"
  }
];
const REPORTS: Rows = [
  {
    id_display: "SIG-1",
    created_at: "2024-06-30",
    "category.sub": "Overlast Jongeren",
    text: "Kanarieman schreeuwt",
    "location.geometrie": "POINT (110200 490300)",
    "location.bag_id": "",
    "reporter.email": "kanarie@voorbeeld.invalid",
    "reporter.phone": "0600000001"
  }
];
const CRIME_REPORTS: Rows = [
  {
    meldingsnummer: "M1",
    ontvangen: "2024-06-30",
    onderwerp: "Hennepkwekerij",
    verblijfsobject: "onbekend",
    locatie: "POINT (110200 490300)",
    meldingstekst: 'Kanarieman zegt "ja" | nee'
  }
];
const REGISTRATIONS: Rows = [
  {
    Registratienummer: "PL-1",
    Soort: "lijst II",
    Pleegdatum: "2024-06-30",
    Locatie: "POINT (110200 490300)",
    Straat: "Kanariestraat",
    Omschrijving: "Kanarieman in café"
  }
];
const INSPECTIONS: Rows = [
  {
    zaaknummer: "Z1",
    verblijfsobject: "9999010000000001",
    soort: "Ontmanteling hennep",
    grondslag: "13b Opiumwet",
    datum: "30-06-2024",
    uitkomst: "overtreding geconstateerd",
    toezichthouder: "Kanarieman",
    verslag: "Kanarieman deed open"
  }
];
const INTERVENTIONS: Rows = [
  {gebied: "WK999901", fenomeen: "drugs", soort: "gebiedsgericht", begin: "2023-07-01", einde: ""}
];

const folder = mkdtempSync(join(tmpdir(), "buurtpeil-events-"));
let engine: PrivateEngine;
beforeAll(async () => {
  engine = await openPrivateEngine({threads: 1});
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, {recursive: true});
});

const read = (register: Register, given: Readonly<Record<string, Rows>>) =>
  readRows(engine, folder, register, given);

describe("readParticipatiewet(engine, paths, latest)", () => {
  const register = {contract: participatiewet, read: readParticipatiewet};

  it("reads benefits and decisions from two workbooks, without names and notes", async () => {
    expect(await read(register, {uitkeringen: BENEFITS, besluiten: DECISIONS})).toEqual({
      uitkeringen: [
        {
          dossier_id: "D1",
          person_id: "999990019",
          object_id: "9999010000000001",
          scheme: "PW",
          paid_from: "2022-03-01",
          paid_until: "2023-05-01"
        },
        {
          dossier_id: "D1",
          person_id: "999990019",
          object_id: null,
          scheme: "PW",
          paid_from: "2023-05-01",
          paid_until: null
        }
      ],
      besluiten: [
        {
          decision_number: "B1",
          dossier_id: "D1",
          decided_on: "2024-02-29",
          kind: "inlichtingenplicht",
          irrevocable: "J"
        }
      ]
    });
  });

  it("refuses a decision without a dossier", async () => {
    const besluiten = changedRow(DECISIONS, {Dossiernummer: "D9"});
    expect(await read(register, {uitkeringen: BENEFITS, besluiten})).toBe(
      "decision without a dossier: participatiewet, besluiten.dat, column Dossiernummer, 1 row (2; the header is row 1); deliver benefits and decisions of one and the same day, whole"
    );
  });

  it("refuses a benefit that ends before it begins", async () => {
    const uitkeringen = changedRow(BENEFITS, {Einddatum: "2022-02-28"});
    expect(await read(register, {uitkeringen, besluiten: DECISIONS})).toBe(
      "end before begin: participatiewet, uitkeringen.dat, column Einddatum, 1 row (2; the header is row 1); correct the dates at the source"
    );
  });

  it("refuses a dossier that is paid to one person at two addresses at a time", async () => {
    const uitkeringen = changedRow(BENEFITS, {Einddatum: "2023-05-02"});
    expect(await read(register, {uitkeringen, besluiten: DECISIONS})).toBe(
      "paid twice at a time to one person in one dossier: participatiewet, uitkeringen.dat, column Dossiernummer + BSN + Ingangsdatum, 1 row (3; the header is row 1); end a row on the day on which the next one of its dossier begins"
    );
  });

  it("lets a partner be paid under the same dossier", async () => {
    const partner = {...BENEFITS[0]!, BSN: "999990020"};
    const found = await read(register, {uitkeringen: [...BENEFITS, partner], besluiten: DECISIONS});
    expect((found as Record<string, unknown[]>).uitkeringen).toHaveLength(3);
  });
});

describe("readReports(engine, paths, latest)", () => {
  const register = {contract: reports, read: readReports};

  it("reads kind, day and place of a report, and neither its text nor who made it", async () => {
    expect(await read(register, {meldingen: REPORTS})).toEqual({
      meldingen: [
        {
          report_number: "SIG-1",
          reported_on: "2024-06-30",
          kind: "jeugdoverlast",
          point_x: "110200.0",
          point_y: "490300.0",
          object_id: null
        }
      ]
    });
  });

  it("refuses a kind that the code list does not know, without telling it", async () => {
    expect(await read(register, {meldingen: changedRow(REPORTS, {"category.sub": "Kanarie"})})).toMatch(
      /^code not in soort melding \(2024-1\): reports, meldingen.dat, column category.sub, 1 row/
    );
  });
});

describe("readCrimeReports(engine, paths, latest)", () => {
  it("reads topic, day and place; an unknown object is missing, the text stays behind", async () => {
    const found = await read(
      {contract: crimeReports, read: readCrimeReports},
      {misdaadmeldingen: CRIME_REPORTS}
    );
    expect(found).toEqual({
      misdaadmeldingen: [
        {
          report_number: "M1",
          reported_on: "2024-06-30",
          topic: "drugs_hennep",
          object_id: null,
          point_x: "110200.0",
          point_y: "490300.0"
        }
      ]
    });
  });
});

describe("readPoliceRegistrations(engine, paths, latest)", () => {
  it("reads windows-1252, and neither street nor description", async () => {
    const found = await read(
      {contract: policeRegistrations, read: readPoliceRegistrations},
      {registraties: REGISTRATIONS}
    );
    expect(found).toEqual({
      registraties: [
        {
          incident_number: "PL-1",
          kind: "drugs_soft",
          occurred_on: "2024-06-30",
          point_x: "110200.0",
          point_y: "490300.0"
        }
      ]
    });
  });
});

describe("readEnforcement(engine, paths, latest)", () => {
  const register = {contract: enforcement, read: readEnforcement};

  it("reads dates as the Dutch write them, and neither inspector nor account", async () => {
    expect(await read(register, {controles: INSPECTIONS})).toEqual({
      controles: [
        {
          case_number: "Z1",
          object_id: "9999010000000001",
          kind: "ontmanteling_hennep",
          ground: "opiumwet",
          carried_out_on: "2024-06-30",
          outcome: "overtreding"
        }
      ]
    });
  });

  it("refuses a dismantling on another ground than the Opium Act", async () => {
    expect(await read(register, {controles: changedRow(INSPECTIONS, {grondslag: "overlast"})})).toBe(
      "dismantling or closure on another ground than opiumwet: enforcement, controles.dat, column soort + grondslag, 1 row (2; the header is row 1); correct the ground at the source; shifted columns give this as well"
    );
  });

  it("refuses a closure without an offence", async () => {
    const controles = changedRow(INSPECTIONS, {soort: "sluiting_opiumwet", uitkomst: "niet thuis"});
    expect(await read(register, {controles})).toBe(
      "dismantling or closure without an offence: enforcement, controles.dat, column soort + uitkomst, 1 row (2; the header is row 1); correct the outcome at the source, or record it as a visit"
    );
  });
});

describe("readInterventions(engine, paths, latest)", () => {
  const register = {contract: interventions, read: readInterventions};

  it("reads what was done where, with an end in the future", async () => {
    const interventies = changedRow(INTERVENTIONS, {einde: "2031-12-31"});
    expect(await read(register, {interventies})).toEqual({
      interventies: [
        {
          area: "WK999901",
          phenomenon: "drugs",
          kind: "gebiedsaanpak",
          starts: "2023-07-01",
          ends: "2031-12-31"
        }
      ]
    });
  });

  it("refuses an area that is neither buurt nor wijk", async () => {
    expect(await read(register, {interventies: changedRow(INTERVENTIONS, {gebied: "GM9999"})})).toBe(
      "not a buurt or wijk: interventions, interventies.dat, column gebied, 1 row (2; the header is row 1); name the buurt or wijk by its CBS code"
    );
  });

  it("refuses an end before the begin", async () => {
    expect(await read(register, {interventies: changedRow(INTERVENTIONS, {einde: "2023-06-30"})})).toBe(
      "end before begin: interventions, interventies.dat, column einde, 1 row (2; the header is row 1); correct the dates at the source"
    );
  });
});
