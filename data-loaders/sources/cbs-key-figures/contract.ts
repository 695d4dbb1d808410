import type {ColumnContract, SourceContract} from "../contract.js";

/** Name of the column in the StatLine download; the path of topics is part of it. */
export const COLUMNS = {
  name: "Wijken en buurten",
  code: "Regioaanduiding/Codering (code)",
  change: "Regioaanduiding/Indelingswijziging gemeente, wijk, buurt (code)",
  residents: "Bevolking/Aantal inwoners (aantal)",
  households: "Bevolking/Particuliere huishoudens/Huishoudens totaal (aantal)",
  dwellings: "Wonen/Woningvoorraad (aantal)",
  owner_occupied: "Wonen/Woningen naar eigendom/Koopwoningen (%)",
  corporation: "Wonen/Woningen naar eigendom/Huurwoningen/In bezit woningcorporatie (%)"
} as const;

/** The title of this topic ends in a blank, in some years a hard one or none: the ways in which it is downloaded. */
export const INCOME_COLUMNS = ["", " ", "\u00a0"].map(
  (end) => `Inkomen/Inkomen van personen/Gemiddeld inkomen per inwoner${end} (x 1 000 euro)`
);

/** CBS rounds counts of wijken and buurten to multiples of 5, so that a part may be 2.5 off. */
export const ROUNDING = 5;

/** The area's outline differs from last year's: not comparable with earlier years. */
export const NOT_COMPARABLE = "3";

const share = {
  fate: "used",
  optional: true,
  type: "decimal",
  min: 0,
  max: 100,
  unit: "%",
  note: "of dwellings; withheld (`.`) under 20 dwellings"
} as const;

const income = {
  fate: "used",
  optional: true,
  type: "decimal",
  min: 0,
  unit: "1,000 euro",
  note: "a year per resident; withheld (`.`) in small areas, and published years later than the other figures"
} as const;

/** CBS "Kerncijfers wijken en buurten" as StatLine downloads it: BOM, `;`, blank-padded texts. */
export const cbsKeyFigures: SourceContract = {
  id: "cbs-key-figures",
  name: {nl: "Kerncijfers wijken en buurten", en: "Key figures of districts and neighbourhoods"},
  publisher: "CBS",
  purpose: {
    nl:
      "Noemers: hoeveel mensen en huishoudens er in een gebied zijn. Inkomen en eigendom van woningen: om te zien " +
      "waar een indicator mee samenloopt.",
    en:
      "Denominators: how many people and households an area has. Income and ownership of dwellings: to see what an " +
      "indicator runs together with."
  },
  legal_ground: {
    nl: "Open data van het CBS, CC BY 4.0",
    en: "Open data of Statistics Netherlands, CC BY 4.0"
  },
  retention: {nl: "Onbeperkt: openbaar.", en: "Unlimited: public."},
  status: "public",
  files: {
    kerncijfers: {
      format: {type: "csv", separator: ";", encoding: "utf-8"},
      decimal: ",",
      padding: "blanks",
      missing: ["."],
      minimum_rows: 3,
      // More than a hundred measures, other ones each year; those named here are read.
      other_columns: "ignored",
      columns: {
        [COLUMNS.name]: {as: "name", fate: "used", required: true, type: "text"},
        [COLUMNS.code]: {as: "area", fate: "used", required: true, type: "area"},
        [COLUMNS.change]: {
          as: "change",
          fate: "used",
          optional: true,
          type: "code",
          codes: {name: "indelingswijziging", version: "85984NED", values: ["1", "2", NOT_COMPARABLE]},
          note: "3: another outline than last year, not comparable with earlier years"
        },
        [COLUMNS.residents]: {
          as: "residents",
          fate: "used",
          type: "integer",
          min: 0,
          note: `on 1 January; rounded to ${ROUNDING}, so parts need not add up to their whole, which stays as published`
        },
        [COLUMNS.households]: {
          as: "households",
          fate: "used",
          optional: true,
          type: "integer",
          min: 0,
          note: `on 1 January; rounded to ${ROUNDING}`
        },
        [COLUMNS.dwellings]: {as: "dwellings", fate: "used", optional: true, type: "integer", min: 0},
        [COLUMNS.owner_occupied]: {...share, as: "owner_occupied_pct"},
        [COLUMNS.corporation]: {...share, as: "corporation_pct"},
        ...Object.fromEntries(
          INCOME_COLUMNS.map((name, i): [string, ColumnContract] => [
            name,
            {...income, as: `mean_income_${i}`}
          ])
        )
      },
      key: [COLUMNS.code]
    }
  }
};
