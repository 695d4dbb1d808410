import type {RuntimeCell} from "../engine/cell-runtime.js";
import type {SelectResult} from "../engine/run-select.js";
import type {Locale} from "../lib/i18n/locale.js";
import {type Content, contentOf} from "../lib/notebook/draw/content.js";
import type {Answer} from "../lib/notebook/figure/answer.js";
import {type InputValue, type InputValues, readValue} from "../lib/notebook/input-values.js";
import type {Cell, Input, Query} from "../lib/notebook/notebook.js";
import {readsOf, selectsOf} from "../lib/notebook/reads-of.js";
import {isSelectable} from "../lib/notebook/selectable.js";
import type {SnapshotData} from "../lib/snapshot/snapshot-data.js";
import {CellMistake} from "./cell-mistake.js";
import {type LiveCell, nameOf, textOf} from "./live-cell.js";
import {plainAnswer} from "./plain-answer.js";

/** What a query answered: for its table, and as figures read it. */
export interface Answered {
  result: SelectResult;
  answer: Answer;
}

export interface CellSources {
  locale: Locale;
  /** What inputs hold. */
  values: InputValues;
  /** Names of the snapshot's tables, which no cell may have. */
  taken: ReadonlySet<string>;
  /** Lists which of the named cells a query reads. */
  reads(sql: string, names: readonly string[]): readonly string[];
  /** Runs a query, with the inputs that it reads. */
  answer(
    query: Query,
    inputs: readonly Input[],
    values: InputValues,
    signal: AbortSignal
  ): Promise<SelectResult>;
  data(): Promise<SnapshotData>;
  /** Draws what a cell shows, so that a mistake in drawing is its cell's too. */
  draw(content: Content, data: SnapshotData, id: string): unknown;
}

/** What a cell shows, and as it was drawn. */
export interface Shown {
  content: Content;
  drawn: unknown;
}

/**
 * Makes the cells of a notebook variables of the runtime. An input's value is a text or number, a query's is
 * `Answered`, every other's is `Shown`. A wrong cell fails with its own problem, so that who reads it says so.
 */
export function runtimeCells(cells: readonly LiveCell[], sources: CellSources): RuntimeCell[] {
  const inputs = new Map<string, Input>();
  const kinds = new Map<string, string>();
  for (const {cell} of cells) {
    const name = nameOf(cell);
    if (name === null) continue;
    kinds.set(name, cell.kind);
    if (cell.kind === "input") inputs.set(name, cell);
  }
  const names = [...kinds.keys()];
  const selectable = new Set([...inputs.values()].filter(isSelectable).map(({name}) => name));
  return cells.map(({id, cell}) => {
    const name = nameOf(cell);
    const base = {id, ...(name !== null && {name}), text: textOf(cell)};
    if (name !== null && sources.taken.has(name))
      return {...base, reads: [], text: "taken", run: () => fail(new CellMistake("taken", name))};
    switch (cell.kind) {
      case "broken":
        return {...base, reads: [], run: () => fail(cell.problem)};
      case "input":
        return inputCell(cell, base, sources.values[cell.name]!);
      case "query":
        return queryCell(cell, base, sources.reads(cell.sql, names), inputs, sources);
      default:
        return shownCell(cell, base, kinds, selectable, sources);
    }
  });
}

type Base = Pick<RuntimeCell, "id" | "name" | "text">;

function inputCell({spec}: Input, base: Base, value: InputValue): RuntimeCell {
  const read = readValue(spec, value);
  // Another label or another list of options is no other value: what reads the input need not run.
  return {...base, reads: [], text: JSON.stringify([spec.type, read]), run: () => read};
}

function queryCell(
  cell: Query,
  base: Base,
  reads: readonly string[],
  inputs: ReadonlyMap<string, Input>,
  {answer}: CellSources
): RuntimeCell {
  const read = reads.flatMap((name) => inputs.get(name) ?? []);
  return {
    ...base,
    reads,
    async run(values, signal): Promise<Answered> {
      const result = await answer(cell, read, values as InputValues, signal);
      return {result, answer: {...plainAnswer(result), sql: cell.sql}};
    }
  };
}

function shownCell(
  cell: Exclude<Cell, Query | Input>,
  base: Base,
  kinds: ReadonlyMap<string, string>,
  selectable: ReadonlySet<string>,
  {data, draw, locale}: CellSources
): RuntimeCell {
  const reads = readsOf(cell);
  const wrong = reads.find(
    ({name, of}) => kinds.has(name) && kinds.get(name) !== of && kinds.get(name) !== "broken"
  );
  const unfit = selectsOf(cell).find((name) => !selectable.has(name));
  return {
    ...base,
    text: unfit === undefined ? base.text : `${base.text}\nselects ${unfit} in vain`,
    reads: [...new Set(reads.map(({name}) => name))],
    async run(given): Promise<Shown> {
      if (wrong) throw new CellMistake(wrong.of === "query" ? "not_a_query" : "not_an_input", wrong.name);
      if (unfit !== undefined) throw new CellMistake("not_selectable", unfit);
      const answers = reads.flatMap(({name, of}) =>
        of === "query" ? [[name, (given[name] as Answered).answer] as const] : []
      );
      const values = given as InputValues;
      const snapshot = await needed(cell, data);
      const content = contentOf(cell, {values, answers: new Map(answers), data: snapshot, locale})!;
      return {content, drawn: draw(content, snapshot, base.id)};
    }
  };
}

/** Text needs no figures, and is there before they are. */
async function needed(cell: Cell, data: CellSources["data"]): Promise<SnapshotData> {
  return cell.kind === "prose" || cell.kind === "note" ? NO_DATA : data();
}
const NO_DATA = {} as SnapshotData;

function fail(problem: Error): never {
  throw problem;
}
