import type {Locale} from "../src/lib/i18n/locale.js";
import type {PurposeId} from "./purposes.js";

/** One municipality: everything that differs between two installations of Buurtpeil. */
export interface BuurtpeilConfig {
  /** Short name, `a-z` and `-`; names the folders of this municipality. */
  id: string;
  municipality: {
    /** CBS code, `GM0479`. */
    code: string;
    name: string;
    /** True makes every page say that nothing in it is real. */
    fictional: boolean;
  };
  /**
   * Folder that file names below start from. `--data` and `BUURTPEIL_DATA` go before it;
   * null means that the user must name one.
   */
  data: string | null;
  areas: AreaSource;
  /** Closed years over which registers are counted; left out where there are none. */
  years?: {first: number; last: number};
  sources: Sources;
  /**
   * Public figures that every indicator is held against, to see what it may stand in for. Default income (who has
   * trouble making ends meet, else mean income) and tenure (homes of housing corporations).
   */
  proxies?: readonly ProxySource[];
  /** What this municipality answers for, by purpose; a purpose that is not named is not served. */
  purposes: Partial<Record<PurposeId, PurposeDeclaration>>;
  /**
   * Until when each register's delivery may be held, by the id of its contract: the last day, ISO date. A register
   * without one, or past it, is refused.
   */
  kept_until: Readonly<Record<string, string>>;
  /** What the fictional municipality planted, to measure indicators by; refused for a real one. */
  truth?: string;
  protection: Protection;
  /** Languages of the site, the first one at its root. */
  languages: readonly Locale[];
  audience: "openbaar" | "intern";
  output: {
    /** Where the snapshot is written: replaced whole or not at all. */
    data: string;
    /** Where the sealed site is written. */
    site: string;
    /**
     * Where every release is kept, so that the next one says the same of the same cell; not inside `data`. Default
     * `.buurtpeil/<id>/ledger`; the fictional municipality keeps one only where it is named.
     */
    ledger?: string;
  };
}

/** The boundaries of one vintage: official CBS GeoJSON in RD New (EPSG:28992). */
export interface AreaSource {
  vintage: number;
  buurten: string;
  /** Names of the feature properties, which differ between CBS vintages. */
  properties: {buurt_code: string; buurt_name: string; wijk_code: string};
  /** Wijk names; left out, they come from the key figures. */
  wijken?: {file: string; code: string; name: string};
  /** The vintage before it, where the key figures of earlier years are in its buurten. */
  previous?: PreviousVintage;
  /**
   * Outlines closer than this count as touching, metres. 0 for official boundaries, which share their
   * vertices; more for generalised ones, which do not.
   */
  contiguity_tolerance_m: number;
}

/** An earlier boundary vintage and how its buurten passed into the present ones. */
export interface PreviousVintage extends Pick<AreaSource, "vintage" | "buurten" | "properties"> {
  /** Key figures of years up to this one are in the buurten of this vintage. */
  until_year: number;
  crosswalk: CrosswalkSource;
}

/** A table of old and new buurten: its file and the names of its columns. */
export interface CrosswalkSource {
  file: string;
  old_code: string;
  new_code: string;
  /** Share of the old buurt that lies in the new one; those of one old buurt add up to 1. */
  share: string;
  /** How far they may be from 1 and are then brought to it. Default 0.01; area overlaps need more. */
  tolerance?: number;
}

/**
 * Where the tables of a register lie, by name of the file in its contract: a path from the data folder, or
 * `schema.table` where the contract says that it is a table of a database.
 */
export type Locations = Readonly<Record<string, string>>;

/** Which sources there are and where their files lie; a source left out is a source that is not used. */
export interface Sources {
  /** Registers by the id of their contract. */
  registers?: Readonly<Record<string, Locations>>;
  /** CBS key figures by year, StatLine download layout. */
  key_figures?: Record<number, string>;
  /** Police registrations, StatLine UntypedDataSet layout of table 47022NED. */
  police?: {file: string};
  /** How many adults have trouble making ends meet: RIVM, StatLine UntypedDataSet layout of table 50090NED. */
  rivm?: {file: string};
}

/** What an indicator may be held against: a public figure of neighbourhoods. */
export interface ProxySource {
  id: string;
  from: "making_ends_meet" | "mean_income" | "corporation" | "owner_occupied";
}

/** Who answers for a purpose, under which assessment, and until when. */
export interface PurposeDeclaration {
  controller: string;
  /** Number of the data protection impact assessment. */
  dpia: string;
  /** Last day, ISO date, on which data may be linked for it; after that the loader refuses. */
  until: string;
}

export interface Protection {
  /** Every protected count is a multiple of this. */
  base: number;
  minimum_inhabitants: number;
  /** A level × period is offered where the mean count per cell is at least this many times the base. */
  gate_factor: number;
  /**
   * Key file outside the repository: one key per purpose and the rounding seed. The environment goes before
   * it (`BUURTPEIL_KEY_<PURPOSE>`, `BUURTPEIL_SEED`). Null where no source holds personal data.
   */
  keys: string | null;
}

/** Gives the config its type; the identity function. */
export function defineConfig(config: BuurtpeilConfig): BuurtpeilConfig {
  return config;
}
