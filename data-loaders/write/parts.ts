import type {Topology} from "topojson-specification";
import type {Figure} from "../../src/lib/snapshot/figures.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import type {Released} from "../stages/types.js";

/** A released table without its brand, as it crosses to the writer and as code lists are made. */
export type PlainTable = Pick<Released, "name" | "status" | "base" | "columns">;

/** All that a snapshot is made of; nothing in it has to be kept from anyone. */
export interface SnapshotParts {
  tables: readonly Released[];
  figures: readonly Figure[];
  shapes: Topology;
  /** Outlines of what was united or redrawn; null or left out where nothing was. */
  division?: Topology | null;
  manifest: ManifestParts;
}

/** The manifest but for what only the written files can tell. */
export type ManifestParts = Omit<Manifest, "tables" | "files" | "hash">;

/** One line of the writer's standard input; `end` proves that nothing was cut off. */
export type Message =
  | {part: "table"; table: PlainTable}
  | {part: "figures"; figures: readonly Figure[]}
  | {part: "shapes"; shapes: Topology}
  | {part: "division"; division: Topology | null}
  | {part: "manifest"; manifest: ManifestParts}
  | {part: "end"};
