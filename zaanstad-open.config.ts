import {defineConfig} from "./data-loaders/config.js";

/** Zaanstad on open data only: no register, so no key; the user names the folder with the files. */
export default defineConfig({
  id: "zaanstad-open",
  municipality: {code: "GM0479", name: "Zaanstad", fictional: false},
  data: null,
  areas: {
    vintage: 2024,
    buurten: "boundaries/zaanstad_2024_buurten_rd_DERIVED.geojson",
    properties: {buurt_code: "bu_code", buurt_name: "bu_naam", wijk_code: "wk_code"},
    contiguity_tolerance_m: 60
  },
  sources: {
    key_figures: {2024: "statline/85984NED_Kerncijfers_2024_GM0479_GM0439.csv"},
    police: {file: "statline/47022NED_UntypedDataSet_GM0479_GM0439.csv"}
  },
  purposes: {},
  kept_until: {},
  protection: {base: 5, minimum_inhabitants: 100, gate_factor: 2, keys: null},
  languages: ["nl", "en"],
  audience: "openbaar",
  output: {data: ".buurtpeil/zaanstad-open/data", site: "dist-zaanstad-open"}
});
