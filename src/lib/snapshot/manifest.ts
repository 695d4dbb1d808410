import type {Area, Level} from "../areas/area.js";
import type {Localized} from "../i18n/locale.js";
import type {Period, PeriodKind} from "../periods/period.js";
import type {IndicatorCard, Phenomenon} from "./card.js";
import type {EditionEntry} from "./edition.js";
import type {GeographyEntry} from "./geography-entry.js";
import type {MeanEntry} from "./mean-entry.js";
import type {UtilityEntry} from "./utility.js";

/** A source as the public may know it; never a path, host or file name of the municipality. */
export interface SourceEntry {
  id: string;
  name: Localized;
  publisher: string;
  purpose: Localized;
  legal_ground: Localized;
  /** How long its rows are kept, and where. */
  retention: Localized;
  /** Last day on which its delivery may be held, ISO date; null for public sources. */
  kept_until: string | null;
  /** Ids of the purposes for which it was linked; none for public sources. */
  purposes: string[];
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

/** A purpose of the purpose register and who answers for it here. */
export interface PurposeEntry {
  id: string;
  name: Localized;
  legal_ground: Localized;
  controller: string;
  dpia: string;
  /** Last day on which data may be linked for it, ISO date. */
  until: string;
  /** Ids of the sources that were linked. */
  sources: string[];
}

/** A public figure of a neighbourhood that indicators are held against, to see what they may stand in for. */
export interface ProxyEntry {
  id: string;
  name: Localized;
  source: string;
  year: number;
}

/** Rank correlation (Spearman) of an indicator's released rate with a proxy over areas, with a 95 % interval. */
export interface CorrelationEntry {
  indicator: string;
  proxy: string;
  level: Level;
  period: string;
  areas: number;
  rho: number;
  low: number;
  high: number;
}

/**
 * What an indicator finds of what was planted in the fictional municipality, in units × years; never for a real
 * one. Null where the events that it counts name no unit. `rank` compares, over areas and the whole span, the
 * released rate with the planted one (Spearman).
 */
export interface PlantedEntry {
  indicator: string;
  planted: number | null;
  found: number | null;
  /** Units that the indicator counts and where nothing was planted. */
  innocent: number | null;
  rank: {level: Level; areas: number; rho: number}[];
}

/** A release of figures that stand: what was said of a cell is said again, until a revision that tells why. */
export interface ReleaseEntry {
  number: number;
  covers_until: string;
  /** Why earlier cells were rounded anew; null where they stand. */
  reason: string | null;
  /** What else than periods it added: areas that were united, or counts of more indicators or purposes. */
  adds?: "areas" | "counts";
}

export interface TableEntry {
  name: string;
  /** `mean`: means of protected units, rounded; the column `n` is a multiple of the base. */
  status: "protected" | "mean" | "public" | "code list";
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
  /** The cubes and the size of their cells in each edition; in the public one, of the cubes that it has. */
  editions: EditionEntry[];
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
  /** Why areas were united and what was redrawn since the vintage before; absent from older snapshots. */
  geography?: GeographyEntry;
  /** Every period that occurs in the figures, in order of kind and time. */
  periods: Period[];
  gate: GateEntry[];
  deviation: DeviationEntry[];
  /** By buurt and wijk, of every period kind that is shown, and of those in `deviation`. */
  utility: UtilityEntry[];
  /** Tables of means; absent from older snapshots and from the edition for everybody. */
  means?: MeanEntry[];
  purposes: PurposeEntry[];
  proxies: ProxyEntry[];
  correlations: CorrelationEntry[];
  planted: PlantedEntry[];
  /** Every release up to this one; empty where no ledger is kept. */
  releases: ReleaseEntry[];
  tables: TableEntry[];
  files: {name: string; bytes: number; sha256: string}[];
  /** SHA-256 over the content of all tables: the name of the snapshot. */
  hash: string;
}
