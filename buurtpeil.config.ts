import {defineConfig} from "./data-loaders/config.js";

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
    contiguity_tolerance_m: 0
  },
  sources: {
    bag: {verblijfsobjecten: "bag/verblijfsobjecten.csv"},
    brp: {
      personen: "brp/personen.csv",
      verblijfplaatsen: "brp/verblijfplaatsen.csv",
      huishoudens: "brp/huishoudens.csv"
    },
    water: {jaarverbruik: "water/jaarverbruik.csv"},
    key_figures: {
      2021: "cbs/kerncijfers_2021.csv",
      2022: "cbs/kerncijfers_2022.csv",
      2023: "cbs/kerncijfers_2023.csv",
      2024: "cbs/kerncijfers_2024.csv",
      2025: "cbs/kerncijfers_2025.csv"
    },
    police: {file: "politie/47022NED_UntypedDataSet.csv"}
  },
  protection: {
    base: 5,
    minimum_inhabitants: 100,
    gate_factor: 2,
    keys: ".buurtpeil/fictief/keys.json"
  },
  languages: ["nl", "en"],
  audience: "openbaar",
  output: {data: "src/data", site: "dist"}
});
