import {tableFromIPC} from "@uwdata/flechette";
import {Coordinator, clauseInterval, makeClient, Selection} from "@uwdata/mosaic-core";
import {Query, sum} from "@uwdata/mosaic-sql";
import * as aq from "arquero";
import type {Engine} from "../../../src/engine/open-engine.js";
import {linkedIndex} from "../../../src/lib/linked/linked-index.js";
import {CUBE} from "./cube-size.js";
import type {Answer} from "./views.js";

/** Something that answers the four views for the months from one to another. */
export interface BrushEngine {
  brush(from: number, to: number): Answer | Promise<Answer>;
}

const BY: Record<keyof Answer, readonly (keyof typeof CUBE)[]> = {
  area: ["area"],
  month: ["month"],
  kind: ["kind"],
  grid: ["area", "month"]
};
const VIEWS = Object.keys(BY) as (keyof Answer)[];

type Columns = Record<string, ArrayLike<number>>;

/** Puts the rows of an answer where its view reads them. */
function placed(
  view: keyof Answer,
  length: number,
  column: (name: string) => ArrayLike<number>
): Float64Array {
  const by = BY[view];
  const out = new Float64Array(by.reduce((product, name) => product * CUBE[name], 1));
  const [first, second] = by.map(column);
  const n = column("n");
  for (let i = 0; i < length; i++) out[second ? first![i]! * CUBE.month + second[i]! : first![i]!] = n[i]!;
  return out;
}

async function columnsOf({bindings, connection}: Engine, sql: string): Promise<Columns> {
  const table = tableFromIPC(await bindings.runQuery(connection, sql), {useBigInt: false});
  return Object.fromEntries(table.schema.fields.map(({name}) => [name, table.getChild(name)!.toArray()]));
}

/** The index of the workbench, made from one query. */
export async function ours(engine: Engine): Promise<BrushEngine> {
  const {area, month, kind, n, rows} = await columnsOf(
    engine,
    "SELECT area, month, kind, sum(n)::DOUBLE AS n, count(*)::DOUBLE AS rows FROM cube GROUP BY ALL"
  );
  const codes = {area, month, kind} as Columns;
  const dimensions = Object.fromEntries(
    Object.entries(CUBE).map(([name, size]) => [name, {codes: codes[name]!, size}])
  );
  const index = linkedIndex({dimensions, measures: {n: n!, rows: rows!}});
  return {
    brush(from, to) {
      const chosen = {month: Array.from({length: to - from + 1}, (_, i) => from + i)};
      const of = (view: keyof Answer) => index.sums(BY[view], chosen).n;
      return {area: of("area"), month: of("month"), kind: of("kind"), grid: of("grid")};
    }
  };
}

/** A query per view on the attached file. */
export async function plainSql(engine: Engine): Promise<BrushEngine> {
  return {
    async brush(from, to) {
      const parts = await Promise.all(
        VIEWS.map(async (view) => {
          const by = BY[view].join(", ");
          const columns = await columnsOf(
            engine,
            `SELECT ${by}, sum(n)::DOUBLE AS n FROM cube WHERE month BETWEEN ${from} AND ${to} GROUP BY ALL`
          );
          return [view, placed(view, columns.n!.length, (name) => columns[name]!)] as const;
        })
      );
      return Object.fromEntries(parts) as unknown as Answer;
    }
  };
}

/** Mosaic's coordinator with its pre-aggregation, on the same engine. */
export async function mosaic({bindings}: Engine): Promise<BrushEngine> {
  // In a connection of its own new tables go to memory; in that of the workbench the read-only snapshot comes first.
  const connection = await bindings.connectInternal();
  await bindings.runQuery(connection, "CREATE VIEW cube AS FROM snapshot.main.cube");
  const coordinator = new Coordinator(
    {query: ({sql}: {sql: string}) => bindings.runQuery(connection, sql)} as never,
    {logger: null as never, cache: false}
  );
  const selection = Selection.intersect();
  const source = {reset() {}};
  let answer: Partial<Record<keyof Answer, Float64Array>> = {};
  let done: (answer: Answer) => void = () => {};
  let failed: (error: unknown) => void = () => {};
  for (const view of VIEWS)
    makeClient({
      coordinator,
      selection,
      query: (filter) =>
        Query.from("cube")
          .select(...BY[view], {n: sum("n")})
          .where(filter)
          .groupby(...BY[view]),
      queryError: (error) => failed(error),
      queryResult(data) {
        const table = data as {numRows: number; getChild(name: string): {toArray(): ArrayLike<number>}};
        answer[view] = placed(view, table.numRows, (name) => table.getChild(name).toArray());
        if (VIEWS.every((one) => answer[one])) done(answer as Answer);
      }
    });
  const wait = (work: () => void) =>
    new Promise<Answer>((resolve, reject) => {
      answer = {};
      done = resolve;
      failed = reject;
      work();
    });
  await wait(() => {});
  const clause = (from: number, to: number) =>
    clauseInterval("month", [from, to], {
      source,
      scale: {type: "linear", domain: [0, CUBE.month], range: [0, CUBE.month]} as never,
      pixelSize: 1
    });
  selection.activate(clause(0, CUBE.month - 1));
  return {brush: (from, to) => wait(() => selection.update(clause(from, to)))};
}

/** Arquero over the same columns; it compiles functions, which the site's policy forbids. */
export async function arquero(engine: Engine): Promise<BrushEngine> {
  const table = aq.table(await columnsOf(engine, "SELECT area, month, kind, n FROM cube"));
  return {
    brush(from, to) {
      const some = table
        .params({from, to})
        .filter((d: {month: number}, $: {from: number; to: number}) => d.month >= $.from && d.month <= $.to);
      const of = (view: keyof Answer) => {
        const sums = some.groupby(...BY[view]).rollup({n: (d: {n: number}) => aq.op.sum(d.n as never)});
        return placed(view, sums.numRows(), (name) => sums.array(name) as ArrayLike<number>);
      };
      return {area: of("area"), month: of("month"), kind: of("kind"), grid: of("grid")};
    }
  };
}
