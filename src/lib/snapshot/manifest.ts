import type {Area, Level} from "../areas/area.js";
import type {Localized} from "../i18n/locale.js";
import type {Period, PeriodKind} from "../periods/period.js";
import type {IndicatorCard, Phenomenon} from "./card.js";

/** A source as the public may know it; never a path, host or file name of the municipality. */
export interface SourceEntry {
  id: string;
  name: Localized;
  publisher: string;
  purpose: Localized;
  legal_ground: Localized;
  /** Columns dropped before anything was linked. */
  dropped: string[];
  /** Columns used, after pseudonymisation. */
  used: string[];
  /** Latest day the extract covers, ISO date. */
  covers_until: string;
  status: "register" | "public";
}

/** Whether an indicator is shown at a level × period kind, decided on released counts only. */
export interface GateEntry {
  indicator: string;
  level: Level;
  period: PeriodKind;
  offered: boolean;
}

/** How far released margins lie from the true ones; only where there are at least 100 margins. */
export interface DeviationEntry {
  indicator: string;
  level: Level;
  period: PeriodKind;
  margins: number;
  rms: number;
  p95: number;
}

export interface TableEntry {
  name: string;
  status: "protected" | "public" | "code list";
  base: number;
  rows: number;
  columns: {name: string; type: string}[];
  /** SHA-256 over the rows in order, so that equal content is recognisable in any file format. */
  content_sha256: string;
}

/** Everything a page needs to know about a snapshot except the figures; `manifest.json`. */
export interface Manifest {
  format: 1;
  municipality: {code: string; name: string; fictional: boolean};
  audience: "openbaar" | "intern";
  /** Boundary vintage of the publication geography. */
  vintage: number;
  /** Last day that any source covers, ISO date; the snapshot has no clock of its own. */
  covers_until: string;
  code_version: string;
  protection: {
    base: number;
    minimum_inhabitants: number;
    /** A level × period is offered where the mean count per cell is at least this. */
    minimum_mean: number;
  };
  phenomena: Phenomenon[];
  indicators: IndicatorCard[];
  sources: SourceEntry[];
  areas: Area[];
  /** Every period that occurs in the figures, in order of kind and time. */
  periods: Period[];
  gate: GateEntry[];
  deviation: DeviationEntry[];
  tables: TableEntry[];
  files: {name: string; bytes: number; sha256: string}[];
  /** SHA-256 over the content of all tables: the name of the snapshot. */
  hash: string;
}
