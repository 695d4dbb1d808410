import {AsyncDuckDB, VoidLogger} from "@duckdb/duckdb-wasm";
import {type Column, type Table, tableFromIPC} from "@uwdata/flechette";
import {type Engine, openEngine} from "../../../src/engine/open-engine.js";
import {keepSelect} from "../../../src/engine/run-select.js";

/** Times in ms of one query, asked in three ways. */
export interface Measured {
  query: string;
  file: number[];
  arrow: number[];
  loops: number[];
}

const FILES = {worker: "/engine-worker.js", wasm: "/duckdb-eh.wasm", wasm_bytes: 1};
const REPEATS = 20;
const WARM_UP = 3;
const FROM = "2023MM01";
const UNTIL = "2024MM12";
const KIND = "k03";
const AREA = "BU99990040";

/** The same question as SQL and as a loop; both give the same rows, which is checked before anything is timed. */
const QUERIES: {query: string; sql: string; loop: (table: Arrays) => number[][]}[] = [
  {
    query: "by area, two filters",
    sql: `SELECT area, sum(n) AS n FROM counts WHERE kind = '${KIND}' AND period BETWEEN '${FROM}' AND '${UNTIL}' GROUP BY area ORDER BY area`,
    loop: byArea
  },
  {
    query: "month trend",
    sql: `SELECT period, sum(n) AS n FROM counts WHERE area = '${AREA}' GROUP BY period ORDER BY period`,
    loop: trend
  },
  {
    query: "heatmap",
    sql: "SELECT area, period, sum(n) AS n FROM counts GROUP BY ALL ORDER BY ALL",
    loop: heatmap
  }
];

/** Asks every query in turn in all three ways, so that a noisy moment of the machine falls on all. */
export async function measure(): Promise<Measured[]> {
  const file = await openEngine({files: FILES, snapshot: {url: "/counts.duckdb", bytes: null}});
  const bytes = new Uint8Array(await (await fetch("/counts.arrow")).arrayBuffer());
  const arrays = readArrays(tableFromIPC(bytes));
  const arrow = await openOnArrow(bytes.slice()); // the engine takes the memory that it is given
  const measured: Measured[] = [];
  for (const {query, sql, loop} of QUERIES) {
    const ways = {
      file: async () => sums(await keepSelect(file, "asked", sql)),
      arrow: async () => sums(await keepSelect(arrow, "asked", sql)),
      loops: async () => loop(arrays).map((row) => row.at(-1)!)
    };
    const answers = await Promise.all(Object.values(ways).map((ask) => ask()));
    if (new Set(answers.map(String)).size !== 1) throw new Error(`${query}: the three ways differ`);
    const times: Measured = {query, file: [], arrow: [], loops: []};
    for (let i = -WARM_UP; i < REPEATS; i++) {
      for (const way of ["file", "arrow", "loops"] as const) {
        const began = performance.now();
        await ways[way]();
        if (i >= 0) times[way].push(performance.now() - began);
      }
    }
    measured.push(times);
  }
  return measured;
}

function sums({rows}: Awaited<ReturnType<typeof keepSelect>>): number[] {
  return rows.map((row) => Number(row.n));
}

async function openOnArrow(bytes: Uint8Array): Promise<Engine> {
  const worker = new Worker(FILES.worker, {type: "module"});
  const bindings = new AsyncDuckDB(new VoidLogger(), worker);
  await bindings.instantiate(FILES.wasm);
  await bindings.open({query: {castBigIntToDouble: true, castDecimalToDouble: true}});
  const connection = await bindings.connectInternal();
  await bindings.insertArrowFromIPCStream(connection, bytes, {name: "counts", create: true});
  return {bindings, connection, tables: [], end: () => worker.terminate()};
}

interface Arrays {
  area: Keys;
  period: Keys;
  kind: Keys;
  n: Int32Array;
}

/** A dictionary column as the codes of its rows and the values of its codes. */
interface Keys {
  keys: Int32Array;
  values: string[];
}

function readArrays(table: Table): Arrays {
  const keys = (name: string): Keys => {
    const {keys: codes, values} = dictionary(table.getChild(name)!);
    return {keys: codes, values};
  };
  return {
    area: keys("area"),
    period: keys("period"),
    kind: keys("kind"),
    n: table.getChild("n")!.data[0]!.values as Int32Array
  };
}

function dictionary(column: Column<unknown>): Keys {
  const batch = column.data[0] as unknown as {values: Int32Array; dictionary: Column<string>};
  return {keys: batch.values, values: [...batch.dictionary].map(String)};
}

function byArea({area, period, kind, n}: Arrays): number[][] {
  const total = new Float64Array(area.values.length);
  const wanted = kind.values.indexOf(KIND);
  const inside = period.values.map((code) => code >= FROM && code <= UNTIL);
  for (let i = 0; i < n.length; i++)
    if (kind.keys[i] === wanted && inside[period.keys[i]!]) total[area.keys[i]!]! += n[i]!;
  return [...total].map((sum, key) => [key, sum]);
}

function trend({area, period, n}: Arrays): number[][] {
  const total = new Float64Array(period.values.length);
  const wanted = area.values.indexOf(AREA);
  for (let i = 0; i < n.length; i++) if (area.keys[i] === wanted) total[period.keys[i]!]! += n[i]!;
  return [...total].map((sum, key) => [key, sum]);
}

function heatmap({area, period, n}: Arrays): number[][] {
  const width = period.values.length;
  const total = new Float64Array(area.values.length * width);
  for (let i = 0; i < n.length; i++) total[area.keys[i]! * width + period.keys[i]!]! += n[i]!;
  return [...total].map((sum, key) => [Math.floor(key / width), key % width, sum]);
}

Object.assign(globalThis, {measure});
