import type {Localized} from "../../src/lib/i18n/locale.js";
import type {SourceEntry} from "../../src/lib/snapshot/manifest.js";

/** What a source promises and what may be done with it: the one place where a delivery is described. */
export interface SourceContract {
  id: string;
  name: Localized;
  /** `{gemeente}` stands for the municipality's name. */
  publisher: string;
  purpose: Localized;
  legal_ground: Localized;
  /** How long rows of this source are kept, and where. */
  retention: Localized;
  status: "register" | "public";
  /**
   * What weighs heavier than other data about people, and whose counts are rounded to 10; default neither.
   * `criminal`: of convictions, suspicions or offences (AVG article 10, UAVG articles 31 to 33), so whatever the
   * police hold (Wet politiegegevens), justice (Wet justitiële en strafvorderlijke gegevens), reports of crime, and
   * what is done on the ground of an offence (Opiumwet, article 13b).
   * `care`: of health or social care (AVG article 9, UAVG article 30; Wmo 2015, Jeugdwet, Zvw, Wlz, Wvggz).
   */
  data?: "criminal" | "care";
  files: Readonly<Record<string, FileContract>>;
}

/** One table as it is delivered. Whatever its format, every field is text until it has been validated. */
export interface FileContract {
  format: FileFormat;
  decimal: "." | ",";
  /** `blanks`: keys and texts are padded on the right and numbers on the left, as StatLine writes them. */
  padding: "none" | "blanks";
  /** Texts that mean a missing value, beside an empty field. Missing is never zero. */
  missing: readonly string[];
  /** Fewer rows than this is a delivery cut short. */
  minimum_rows: number;
  /** What to do with columns that the contract does not know. */
  other_columns: "refused" | "ignored";
  /** By name in the file's header; the header decides, so the order of columns is free. */
  columns: Readonly<Record<string, ColumnContract>>;
  /** Columns, by name in the header, that together occur once. */
  key: readonly string[];
  /** Rows that repeat an earlier row in every loaded column: refused, or left out and counted. Default refused. */
  duplicates?: "refused" | "dropped";
}

export type FileFormat =
  /** Delimited text, with or without a byte order mark. */
  | {type: "csv"; separator: string; encoding: "utf-8" | "windows-1252" | "iso-8859-15" | "utf-16le"}
  /** Worksheet of a workbook (.xlsx), by name; default the first. The first row holds the column names. */
  | {type: "excel"; sheet?: string}
  | {type: "parquet"}
  /** One JSON object a line, UTF-8; a key is a column, and nested objects are columns named `outer.inner`. */
  | {type: "json_lines"}
  /** A table or view of a PostgreSQL database; the config names it, the environment holds the way in. */
  | {type: "table"};

/**
 * `used`: stays. `pseudonymised`: an id, replaced by a pseudonym; its name in our tables is `<kind>_id` and
 * becomes `<kind>_key`. `checked`: serves a rule, then goes. `placed`: gives the buurt, then goes. `dropped`:
 * never loaded.
 */
export type Fate = "used" | "pseudonymised" | "checked" | "placed" | "dropped";

export type ColumnContract = {
  /** Name in our tables. */
  as: string;
  fate: Fate;
  /** Empty fields are an error. Default false. */
  required?: boolean;
  /** The column itself may be absent. Default false. */
  optional?: boolean;
  unit?: string;
  /** What a reader should know: placeholders, conventions, decisions. */
  note?: string;
} & ColumnType;

export type ColumnType =
  | {type: "text"}
  | {type: "integer" | "decimal"; min?: number; max?: number}
  /** Without `max` the last day is that of the year after the boundary vintage. Default `iso`, 2024-12-31. */
  | {type: "date"; min: string; max?: string; written?: "iso" | "dd-mm-yyyy" | "yyyymmdd"}
  | {type: "code"; codes: CodeList}
  /** Several codes in one field, joined by a comma. */
  | {type: "codes"; codes: CodeList}
  /** Nine digits that pass the eleven-test. */
  | {type: "citizen_number"}
  /** Sixteen digits whose fifth and sixth are one of the kinds: 01 VBO, 02 ligplaats, 03 standplaats. */
  | {type: "bag_id"; kinds: readonly string[]}
  /** `POINT (x y)` in RD New; becomes `<as>_x` and `<as>_y`. */
  | {type: "rd_point"}
  /** CBS code of the Netherlands, a municipality, wijk or buurt. */
  | {type: "area"}
  /** CBS code of a year, quarter or month. */
  | {type: "period"};

export interface CodeList {
  name: string;
  version: string;
  values: readonly string[];
  /** Spellings that deliveries use → the value that is meant; compared without case and outer blanks. */
  variants?: Readonly<Record<string, string>>;
}

/** Names a source's columns by what happens to them; file order, then header order. */
export function columnsByFate(contract: SourceContract, fates: readonly Fate[]): string[] {
  return Object.values(contract.files).flatMap((file) =>
    Object.entries(file.columns)
      .filter(([, column]) => fates.includes(column.fate))
      .map(([name]) => name)
  );
}

/** Makes the public entry of the source register: never a path or file name. */
export function sourceEntry(
  contract: SourceContract,
  municipality: string,
  covers_until: string,
  {purposes = [], kept_until = null}: Partial<Pick<SourceEntry, "purposes" | "kept_until">> = {}
): SourceEntry {
  const unique = (names: string[]) => [...new Set(names)];
  const used = unique(columnsByFate(contract, ["used", "pseudonymised"]));
  const dropped = unique(columnsByFate(contract, ["checked", "placed", "dropped"]));
  return {
    id: contract.id,
    name: contract.name,
    publisher: contract.publisher.replace("{gemeente}", municipality),
    purpose: contract.purpose,
    legal_ground: contract.legal_ground,
    retention: contract.retention,
    kept_until,
    purposes,
    dropped: dropped.filter((name) => !used.includes(name)),
    used,
    covers_until,
    status: contract.status
  };
}
