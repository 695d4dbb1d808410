import {plainText} from "./spelling.js";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const DUTCH = new Intl.DisplayNames("nl", {type: "region"});
const ENGLISH = new Intl.DisplayNames("en", {type: "region"});

/** Country codes of ISO 3166-1, two letters, as the platform's own list has them (former ones included). */
export const ALPHA_2: ReadonlySet<string> = new Set(
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
    (code) => ENGLISH.of(code) !== code && !/^(X[AB]|ZZ|UN|EU|EZ|QO)$/.test(code)
  )
);

/** Country codes of ISO 3166-1, three letters. */
export const ALPHA_3: ReadonlySet<string> = new Set(
  (
    "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM " +
    "BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR " +
    "CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB " +
    "GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA " +
    "JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA " +
    "MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR " +
    "NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS " +
    "SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON " +
    "TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE"
  ).split(" ")
);

/** Names of countries in Dutch and English, without case and diacritics. */
export const COUNTRY_NAMES: ReadonlySet<string> = new Set([
  ...[...ALPHA_2].flatMap((code) => [plainText(DUTCH.of(code)!), plainText(ENGLISH.of(code)!)]),
  "turkey",
  "engeland",
  "england",
  "joegoslavie",
  "yugoslavia",
  "sovjetunie",
  "nederlandse antillen",
  "wit-rusland",
  "tsjechoslowakije"
]);
