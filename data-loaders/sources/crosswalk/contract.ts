import type {CrosswalkSource} from "../../config.js";
import type {SourceContract} from "../contract.js";

/**
 * Which buurten of an earlier boundary vintage became which of the present one. Nobody publishes one for every pair
 * of years, so the names of its columns are in the config.
 */
export function crosswalk({old_code, new_code, share}: CrosswalkSource): SourceContract {
  return {
    id: "crosswalk",
    name: {nl: "Omrekentabel van buurten", en: "Crosswalk of neighbourhoods"},
    publisher: "CBS en {gemeente}",
    purpose: {
      nl: "Cijfers van een eerdere buurtindeling naar de huidige brengen.",
      en: "Bring figures of an earlier division into neighbourhoods to the present one."
    },
    legal_ground: {
      nl: "Open data: er staan geen personen in.",
      en: "Open data: there are no persons in it."
    },
    retention: {nl: "Onbeperkt: openbaar.", en: "Unlimited: public."},
    status: "public",
    files: {
      buurten: {
        format: {type: "csv", separator: ";", encoding: "utf-8"},
        decimal: ".",
        padding: "blanks",
        missing: ["."],
        minimum_rows: 1,
        // Names of buurten, hectares and the kind of change are there for people.
        other_columns: "ignored",
        columns: {
          [old_code]: {as: "old_code", fate: "used", required: true, type: "area"},
          [new_code]: {as: "new_code", fate: "used", required: true, type: "area"},
          [share]: {
            as: "share",
            fate: "used",
            required: true,
            type: "decimal",
            min: 0,
            max: 1,
            note: "of the old buurt, by addresses where they are known, else by area"
          }
        },
        key: [old_code, new_code]
      }
    }
  };
}
