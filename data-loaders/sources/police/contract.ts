import type {CodeList, SourceContract} from "../contract.js";

/** Sum of all offences, published beside its parts: never added to them. */
export const ALL_OFFENCES = "0.0.0";

export const SOORT_MISDRIJF: CodeList = {
  name: "SoortMisdrijf",
  version: "47018NED/47022NED",
  values: [
    ALL_OFFENCES,
    ...family("1.1", [1, 2]),
    ...family("1.2", [1, 2, 3, 4, 5]),
    ...family("1.3", [1]),
    ...family("1.4", [1, 2, 3, 4, 5, 6, 7]),
    ...family("1.5", [2]),
    ...family("1.6", [1, 2, 3]),
    ...family("2.1", [1]),
    ...family("2.2", [1]),
    ...family("2.4", [1, 2]),
    ...family("2.5", [1, 2]),
    ...family("2.6", [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14]),
    ...family("2.7", [2, 3]),
    ...family("3.1", [1, 2, 3]),
    ...family("3.2", [1, 2]),
    ...family("3.3", [2, 5]),
    ...family("3.4", [2]),
    ...family("3.5", [2, 5]),
    ...family("3.6", [4]),
    ...family("3.7", [1, 2, 3, 4]),
    ...family("3.9", [1, 2, 3])
  ]
};

/** Police registrations by buurt, StatLine `UntypedDataSet`: padded keys, right-aligned numbers. */
export const police: SourceContract = {
  id: "police",
  name: {nl: "Geregistreerde misdrijven", en: "Registered offences"},
  publisher: "Politie, via CBS",
  purpose: {
    nl: "Hoeveel misdrijven de politie per buurt en maand registreert.",
    en: "How many offences the police register per neighbourhood and month."
  },
  legal_ground: {nl: "Open data van de politie, CC BY 4.0", en: "Open data of the police, CC BY 4.0"},
  retention: {nl: "Onbeperkt: openbaar.", en: "Unlimited: public."},
  status: "public",
  files: {
    misdrijven: {
      format: {type: "csv", separator: ";", encoding: "utf-8"},
      decimal: ".",
      padding: "blanks",
      missing: ["."],
      minimum_rows: 1,
      other_columns: "refused",
      columns: {
        ID: {as: "id", fate: "dropped", optional: true, type: "integer"},
        SoortMisdrijf: {
          as: "offence",
          fate: "used",
          required: true,
          type: "code",
          codes: SOORT_MISDRIJF,
          note: `${ALL_OFFENCES} is the sum of all others`
        },
        WijkenEnBuurten: {as: "area", fate: "used", required: true, type: "area"},
        Perioden: {
          as: "period",
          fate: "used",
          required: true,
          type: "period",
          note: "years and months stand in one column, a year being the sum of its months: never added together"
        },
        GeregistreerdeMisdrijven_1: {
          as: "n",
          fate: "used",
          type: "integer",
          min: 0,
          note: "`.` is not published, which is not zero"
        }
      },
      key: ["SoortMisdrijf", "WijkenEnBuurten", "Perioden"]
    }
  }
};

function family(stem: string, members: readonly number[]): string[] {
  return members.map((member) => `${stem}.${member}`);
}
