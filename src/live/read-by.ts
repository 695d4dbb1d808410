import type {RuntimeCell} from "../engine/cell-runtime.js";
import {isDrawn} from "../lib/notebook/draw/content.js";
import {readsOf} from "../lib/notebook/reads-of.js";
import type {LiveCell} from "./live-cell.js";
import type {LiveNotebook} from "./live-notebook.js";
import type {Answered} from "./runtime-cells.js";

/** Names of the queries that figures show, by way of other queries too; the others show their own answer. */
export function drawnQueries(cells: readonly LiveCell[], runtime: readonly RuntimeCell[]): Set<string> {
  const reads = new Map(runtime.flatMap((cell) => (cell.name ? [[cell.name, cell.reads] as const] : [])));
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    for (const read of reads.get(name) ?? []) visit(read);
  };
  for (const {cell} of cells)
    if (cell.kind !== "broken" && isDrawn(cell)) for (const {name} of readsOf(cell)) visit(name);
  return found;
}

/** Ids of all cells that a cell reads, by way of others too, nearest first. */
export function behind(id: string, runtime: readonly RuntimeCell[]): string[] {
  const found: RuntimeCell[] = [];
  const visit = (cell: RuntimeCell | undefined) => {
    const read = runtime.filter(({name}) => name !== undefined && cell?.reads.includes(name));
    for (const one of read) {
      if (found.includes(one)) continue;
      found.push(one);
      visit(one);
    }
  };
  visit(runtime.find((cell) => cell.id === id));
  return found.map((cell) => cell.id);
}

/** Tables that a query names, and those that the queries behind it do. */
export function tablesBehind(
  id: string,
  {cells, running, status}: Pick<LiveNotebook, "cells" | "running" | "status">
): string[] {
  const ids = [id, ...behind(id, running)];
  const queries = ids.filter((one) => cells.find((live) => live.id === one)?.cell.kind === "query");
  return queries.flatMap((one) => {
    const stands = status(one);
    const answered = stands && "value" in stands ? (stands.value as Answered | undefined) : undefined;
    return answered?.result.tables ?? [];
  });
}
