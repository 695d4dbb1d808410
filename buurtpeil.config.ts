import {defineConfig} from "./data-loaders/config.js";

const CONTROLLER = "College van burgemeester en wethouders van Waterveen";
const UNTIL = "2028-12-31";

/** The fictional municipality: made by `buurtpeil demo`, at the size of Zaanstad, with planted phenomena. */
export default defineConfig({
  id: "fictief",
  municipality: {code: "GM9999", name: "Waterveen", fictional: true},
  data: ".buurtpeil/fictief/raw",
  areas: {
    vintage: 2025,
    buurten: "cbs/buurten_2025.geojson",
    properties: {buurt_code: "buurtcode", buurt_name: "buurtnaam", wijk_code: "wijkcode"},
    wijken: {file: "cbs/wijken_2025.geojson", code: "wijkcode", name: "wijknaam"},
    previous: {
      vintage: 2022,
      buurten: "cbs/buurten_2022.geojson",
      properties: {buurt_code: "buurtcode", buurt_name: "buurtnaam", wijk_code: "wijkcode"},
      until_year: 2022,
      crosswalk: {
        file: "cbs/omrekentabel_2022_2025.csv",
        old_code: "buurtcode_2022",
        new_code: "buurtcode_2025",
        share: "aandeel_adressen"
      }
    },
    contiguity_tolerance_m: 0
  },
  years: {first: 2021, last: 2025},
  sources: {
    registers: {
      bag: {
        verblijfsobjecten: "bag/verblijfsobjecten.csv",
        panden: "bag/panden.csv",
        nummeraanduidingen: "bag/nummeraanduidingen.csv"
      },
      brp: {
        personen: "brp/personen.csv",
        verblijfplaatsen: "brp/verblijfplaatsen.csv",
        huishoudens: "brp/huishoudens.csv"
      },
      water: {jaarverbruik: "water/jaarverbruik.csv"},
      energy: {jaarverbruik: "energie/jaarverbruik.parquet"},
      "energy-postcode": {
        kleinverbruik_2021: "netbeheer/kleinverbruik_2021.csv",
        kleinverbruik_2022: "netbeheer/kleinverbruik_2022.csv",
        kleinverbruik_2023: "netbeheer/kleinverbruik_2023.csv",
        kleinverbruik_2024: "netbeheer/kleinverbruik_2024.csv",
        kleinverbruik_2025: "netbeheer/kleinverbruik_2025.csv"
      },
      participatiewet: {
        uitkeringen: "participatiewet/uitkeringen.xlsx",
        besluiten: "participatiewet/besluiten.xlsx"
      },
      permits: {vergunningen: "vergunningen/vergunningen.xlsx"},
      reports: {meldingen: "meldingen/meldingen.jsonl"},
      "crime-reports": {misdaadmeldingen: "meldingen/misdaadmeldingen.csv"},
      "police-registrations": {registraties: "politie/registraties.csv"},
      enforcement: {controles: "handhaving/controles.csv"},
      advertisements: {advertenties: "advertenties/advertenties.jsonl"},
      kadaster: {
        woz_waarden: "kadaster/woz_waarden.csv",
        eigendom: "kadaster/eigendom.csv",
        transacties: "kadaster/transacties.csv"
      },
      laa: {signalen: "laa/signalen.csv"},
      lettings: {verhuringen: "corporaties/verhuringen.csv"},
      interventions: {interventies: "interventies/interventies.csv"}
    },
    key_figures: {
      2021: "cbs/kerncijfers_2021.csv",
      2022: "cbs/kerncijfers_2022.csv",
      2023: "cbs/kerncijfers_2023.csv",
      2024: "cbs/kerncijfers_2024.csv",
      2025: "cbs/kerncijfers_2025.csv"
    },
    police: {file: "politie/47022NED_UntypedDataSet.csv"},
    rivm: {file: "rivm/50090NED_UntypedDataSet.csv"}
  },
  purposes: {
    woonfraude: {controller: CONTROLLER, dpia: "WV-DPIA-2025-011", until: UNTIL},
    uitkeringsfraude: {controller: CONTROLLER, dpia: "WV-DPIA-2025-012", until: UNTIL},
    drugs: {controller: CONTROLLER, dpia: "WV-DPIA-2025-013", until: UNTIL},
    overlast: {controller: CONTROLLER, dpia: "WV-DPIA-2025-014", until: UNTIL}
  },
  kept_until: {
    bag: UNTIL,
    brp: UNTIL,
    water: UNTIL,
    energy: UNTIL,
    participatiewet: UNTIL,
    permits: UNTIL,
    reports: UNTIL,
    "crime-reports": UNTIL,
    "police-registrations": UNTIL,
    enforcement: UNTIL,
    advertisements: UNTIL,
    kadaster: UNTIL,
    laa: UNTIL,
    lettings: UNTIL
  },
  truth: "../truth/truth.csv",
  protection: {
    base: 5,
    minimum_inhabitants: 100,
    gate_factor: 2,
    keys: ".buurtpeil/fictief/keys.json"
  },
  languages: ["nl", "en"],
  audience: "intern",
  output: {data: "src/data", site: "dist"}
});
