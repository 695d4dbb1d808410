import {literal} from "../../src/lib/sql-text.js";
import type {ColumnContract, FileContract} from "../sources/contract.js";
import {isoDate, POINT, WRITTEN} from "./typed-column.js";

/** One way in which a field can be wrong, as a condition in SQL on the text of the field. */
export interface ColumnRule {
  problem: string;
  broken: (t: string) => string;
  wayOut: string;
}

/** Lists what a contract asks of a column, the coarsest rule first. */
export function rulesOf(column: ColumnContract, file: FileContract, latest: string): ColumnRule[] {
  const rules = RULES[column.type](column as never, file, latest);
  if (!column.required) return rules;
  const wayOut = "the contract requires it in every row; complete the export";
  return [{problem: "value missing", broken: (t) => `${t} IS NULL`, wayOut}, ...rules];
}

type Of<T extends ColumnContract["type"]> = Extract<ColumnContract, {type: T}>;
type RuleMakers = {
  [T in ColumnContract["type"]]: (column: Of<T>, file: FileContract, latest: string) => ColumnRule[];
};

/** Where RD New (EPSG:28992) is defined: the European Netherlands, metres. */
const RD = {x: [-7000, 300000], y: [289000, 629000]} as const;

const RULES: RuleMakers = {
  text: () => [],
  integer: (column) => {
    const wayOut = "export digits only, without separators; a shifted column gives this as well";
    return [
      {problem: "not a whole number", broken: notLike("-?[0-9]{1,9}"), wayOut},
      ...rangeRules(column, (t) => `TRY_CAST(${t} AS BIGINT)`)
    ];
  },
  decimal: (column, file) => {
    const [sign, other] = file.decimal === "," ? ["comma", "[.]"] : ["point", ","];
    const number = (t: string) => (file.decimal === "," ? `replace(${t}, ',', '.')` : t);
    return [
      {
        problem: `wrong decimal sign (expected a ${sign})`,
        broken: like(`-?[0-9]+${other}[0-9]+`),
        wayOut: `export with a decimal ${sign} and no thousands separator`
      },
      {
        problem: "not a number",
        broken: notLike(`-?[0-9]+([.,][0-9]+)?`),
        wayOut: "export digits and a decimal sign only; a shifted column gives this as well"
      },
      ...rangeRules(column, (t) => `TRY_CAST(${number(t)} AS DOUBLE)`)
    ];
  },
  date: (column, _file, latest) => {
    const last = column.max ?? latest;
    const {pattern, example} = WRITTEN[column.written ?? "iso"];
    const day = (t: string) => `TRY_CAST(${isoDate(t, column)} AS DATE)`;
    return [
      {
        problem: "not a date",
        broken: (t) => `(${notLike(pattern)(t)} OR (${t} IS NOT NULL AND ${day(t)} IS NULL))`,
        wayOut: `export dates as ${example}; a shifted column gives this as well`
      },
      {
        problem: `date outside ${column.min} to ${last}`,
        broken: (t) => `${day(t)} NOT BETWEEN DATE ${literal(column.min)} AND DATE ${literal(last)}`,
        wayOut: "correct the dates at the source, or the range in the contract"
      }
    ];
  },
  code: (column) => [
    {
      problem: `code not in ${column.codes.name} (${column.codes.version})`,
      broken: (t) => `${t} NOT IN (${column.codes.values.map(literal).join(", ")})`,
      wayOut: "correct the codes, or add them to the code list with its version"
    }
  ],
  codes: (column) => [
    {
      problem: `code not in ${column.codes.name} (${column.codes.version})`,
      broken: (t) =>
        `NOT list_has_all([${column.codes.values.map(literal).join(", ")}], string_split(${t}, ','))`,
      wayOut: "correct the codes, or add them to the code list with its version"
    }
  ],
  citizen_number: () => {
    const wayOut = "correct them at the source; leading zeros must be kept";
    return [
      {problem: "not nine digits", broken: notLike("[0-9]{9}"), wayOut},
      {
        problem: "fails the eleven-test",
        broken: (t) => `(${elevenSum(t)}) % 11 <> 0 OR ${t} = '000000000'`,
        wayOut
      }
    ];
  },
  bag_id: (column) => {
    const kinds = column.kinds.join("|");
    const wayOut = "export all sixteen digits as text, leading zeros included";
    return [
      {
        problem: `not a BAG id of kind ${column.kinds.join(", ")}`,
        broken: notLike(`[0-9]{4}(${kinds})[0-9]{10}`),
        wayOut
      }
    ];
  },
  rd_point: () => {
    const [x, y] = [1, 2].map(
      (group) => (t: string) => `TRY_CAST(regexp_extract(${t}, ${literal(POINT)}, ${group}) AS DOUBLE)`
    );
    return [
      {problem: "not a point", broken: notLike(POINT), wayOut: "export as POINT (x y)"},
      {
        problem: "point outside the Netherlands",
        broken: (t) =>
          `NOT (${x!(t)} BETWEEN ${RD.x[0]} AND ${RD.x[1]} AND ${y!(t)} BETWEEN ${RD.y[0]} AND ${RD.y[1]})`,
        wayOut: "export coordinates in RD New (EPSG:28992), metres"
      }
    ];
  },
  area: () => [
    {
      problem: "not a CBS area code",
      broken: notLike("NL00|GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4}"),
      wayOut: "export the code column (BU04791111), not names"
    }
  ],
  period: () => [
    {
      problem: "not a CBS period code",
      broken: notLike("[0-9]{4}(JJ00|KW0[1-4]|MM(0[1-9]|1[0-2]))"),
      wayOut: "export the key of the period (2024JJ00, 2024MM07), not its title"
    }
  ]
};

function like(pattern: string): (t: string) => string {
  return (t) => `regexp_full_match(${t}, ${literal(pattern)})`;
}

/** NULL for a missing field, so that only present ones break the rule. */
function notLike(pattern: string): (t: string) => string {
  return (t) => `NOT ${like(pattern)(t)}`;
}

function rangeRules(column: {min?: number; max?: number}, number: (t: string) => string): ColumnRule[] {
  const wayOut = "correct them at the source, or the range in the contract";
  const rules: ColumnRule[] = [];
  if (column.min !== undefined) {
    rules.push({
      problem: `number under ${column.min}`,
      broken: (t) => `${number(t)} < ${column.min}`,
      wayOut
    });
  }
  if (column.max !== undefined) {
    rules.push({problem: `number over ${column.max}`, broken: (t) => `${number(t)} > ${column.max}`, wayOut});
  }
  return rules;
}

/** 9·d1 + 8·d2 + … + 2·d8 − d9, the weights of a citizen number. */
function elevenSum(t: string): string {
  const digits = Array.from({length: 9}, (_, i) => {
    const weight = i === 8 ? -1 : 9 - i;
    return `${weight} * ((TRY_CAST(${t} AS BIGINT) // ${10 ** (8 - i)}) % 10)`;
  });
  return digits.join(" + ");
}
