import {type Engine, openEngine} from "../../../src/engine/open-engine.js";
import {arquero, type BrushEngine, mosaic, ours, plainSql} from "./engines.js";
import {type Answer, fourViews} from "./views.js";

/*
 * Runs in the browser: four views and four engines on the same data. What the bench asks of it stands on
 * `globalThis.linked`.
 */
const ENGINES = {ours, "plain DuckDB-WASM": plainSql, "Mosaic, pre-aggregated": mosaic, arquero};
export type EngineName = keyof typeof ENGINES;

/** Times of one brush move in ms: until the engine had answered, and until the frame was on screen. */
export interface Moves {
  made: number;
  answered: number[];
  shown: number[];
  /** Sums of all answers, which must be those of every other engine. */
  check: number;
}

const WARM = 20;
const MOVES = 80;
/** An engine that takes seconds for a move is known after fewer of them. */
const PATIENCE_MS = 30_000;
const FEWEST = 12;
/** Moves of which all engines must give the same sums. */
const CHECKED = 5;

let engine: Engine | null = null;

async function open(): Promise<void> {
  engine = await openEngine({
    files: {worker: "/engine-worker.js", wasm: "/duckdb-eh.wasm", wasm_bytes: 1},
    snapshot: {url: "/snapshot.duckdb", bytes: null}
  });
}

async function measure(name: EngineName): Promise<Moves> {
  const began = performance.now();
  const brushed: BrushEngine = await ENGINES[name](engine!);
  const made = performance.now() - began;
  document.body.replaceChildren();
  const show = fourViews(document.body);
  const moves: Moves = {made, answered: [], shown: [], check: 0};
  const start = performance.now();
  const late = () => performance.now() - start > PATIENCE_MS;
  for (let i = 0; i < WARM + MOVES; i++) {
    const [from, to] = placeOf(i);
    const {answered, shown, answer} = await move(brushed, show, from, to);
    if (i < CHECKED) moves.check += total(answer);
    if (i < WARM && !(late() && i >= CHECKED)) continue;
    moves.answered.push(answered);
    moves.shown.push(shown);
    if (late() && moves.shown.length >= FEWEST) break;
  }
  return moves;
}

/** A brush of a year that goes to and fro, and grows and shrinks. */
function placeOf(i: number): [number, number] {
  const at = i % 90 < 45 ? i % 45 : 44 - (i % 45);
  return [at, Math.min(59, at + 11 + (i % 4))];
}

/** Chromium hands a move of the pointer to the page at the start of a frame; so does this. */
function move(
  brushed: BrushEngine,
  show: ReturnType<typeof fourViews>,
  from: number,
  to: number
): Promise<{answered: number; shown: number; answer: Answer}> {
  return new Promise((resolve, reject) => {
    requestAnimationFrame(() => {
      const began = performance.now();
      const finish = (answer: Answer, answered: number) => {
        show(answer, from, to);
        painted(() => resolve({answered, shown: performance.now() - began, answer}));
      };
      const given = brushed.brush(from, to);
      if (!(given instanceof Promise)) return finish(given, performance.now() - began);
      given.then((answer) => {
        const answered = performance.now() - began;
        requestAnimationFrame(() => finish(answer, answered));
      }, reject);
    });
  });
}

/** Calls once the frame that is being made is on its way to the screen. */
function painted(call: () => void): void {
  const {port1, port2} = new MessageChannel();
  port1.onmessage = call;
  port2.postMessage(null);
}

function total({area, month, kind, grid}: Answer): number {
  const sum = (values: ArrayLike<number>) =>
    Array.prototype.reduce.call(values, (a, b) => a + b, 0) as number;
  return sum(area) + 2 * sum(month) + 3 * sum(kind) + 5 * sum(grid);
}

const tools = {open, measure};
declare global {
  var linked: typeof tools;
}
globalThis.linked = tools;
