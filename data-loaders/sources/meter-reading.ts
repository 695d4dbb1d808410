import type {CodeList, ColumnContract} from "./contract.js";

/** Readings over fewer days than this say little about a year and count as none. */
export const MINIMUM_DAYS = 90;

/** The columns that say over how many days a meter was read, and whether it was read at all. */
export function meterReading(codes: CodeList): {meetdagen: ColumnContract; soortMeting: ColumnContract} {
  return {
    meetdagen: {
      as: "days",
      fate: "used",
      required: true,
      type: "integer",
      min: 0,
      max: 800,
      unit: "days",
      note: `use is brought to 365 days; under ${MINIMUM_DAYS} days it counts as no reading`
    },
    soortMeting: {
      as: "reading",
      fate: "used",
      required: true,
      type: "code",
      codes,
      note: "an estimate (geschat) repeats earlier years and says nothing about this one: no reading"
    }
  };
}
