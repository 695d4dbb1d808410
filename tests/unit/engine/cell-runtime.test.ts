import {setTimeout as wait} from "node:timers/promises";
import {afterEach, expect, test} from "vitest";
import {
  type CellRuntime,
  type CellStatus,
  openCellRuntime,
  type RuntimeCell
} from "../../../src/engine/cell-runtime.js";

let runtime: CellRuntime | undefined;
afterEach(() => runtime?.close());

/** Opens a runtime and keeps, per cell, how it stands and every state that it went through. */
function open() {
  const now = new Map<string, CellStatus>();
  const went = new Map<string, string[]>();
  runtime = openCellRuntime((id, status) => {
    now.set(id, status);
    went.set(id, [...(went.get(id) ?? []), status.state]);
  });
  return {runtime, now, went};
}

const runs: string[] = [];
/** A cell that adds numbers: its own and those of the cells that it reads. */
function sum(id: string, own: number, reads: string[] = [], name = id): RuntimeCell {
  return {
    id,
    name,
    reads,
    text: `${own}`,
    run(values) {
      runs.push(id);
      return reads.reduce((total, read) => total + (values[read] as number), own);
    }
  };
}

async function settled(): Promise<void> {
  await wait(20);
}

function take(): string[] {
  return runs.splice(0).sort();
}

test("update(cells) runs cells by what they read, whatever their order", async () => {
  const {runtime, now} = open();
  runtime.update([sum("c", 1, ["b"]), sum("b", 2, ["a"]), sum("a", 3)]);
  await settled();
  expect(Object.fromEntries(now)).toEqual({
    a: {state: "done", value: 3},
    b: {state: "done", value: 5},
    c: {state: "done", value: 6}
  });
  take();
});

test("update(cells) runs again only what changed and what depends on it", async () => {
  const {runtime} = open();
  const cells = (a: number) => [
    sum("a", a),
    sum("b", 1, ["a"]),
    sum("c", 1, ["b"]),
    sum("d", 1),
    sum("e", 1, ["d"])
  ];
  runtime.update(cells(1));
  await settled();
  expect(take()).toEqual(["a", "b", "c", "d", "e"]);
  runtime.update(cells(2));
  await settled();
  expect(take()).toEqual(["a", "b", "c"]);
  runtime.update(cells(2).reverse());
  await settled();
  expect(take()).toEqual([]);
});

test("update(cells) makes a name that two cells have a problem of those and of who reads it", async () => {
  const {runtime, now} = open();
  runtime.update([sum("a", 1), sum("twin", 2, [], "a"), sum("b", 1, ["a"]), sum("c", 1)]);
  await settled();
  const duplicate = {state: "failed", problem: {kind: "duplicate", name: "a"}};
  expect(now.get("a")).toEqual(duplicate);
  expect(now.get("twin")).toEqual(duplicate);
  expect(now.get("b")).toEqual(duplicate);
  expect(now.get("c")).toEqual({state: "done", value: 1});
  runtime.update([sum("a", 1), sum("b", 1, ["a"]), sum("c", 1)]);
  await settled();
  expect(now.get("b")).toEqual({state: "done", value: 2});
  take();
});

test("update(cells) makes a circle a problem of its cells, and the rest lives", async () => {
  const {runtime, now} = open();
  runtime.update([sum("a", 1, ["b"]), sum("b", 1, ["a"]), sum("c", 1)]);
  await settled();
  expect(now.get("a")).toEqual({state: "failed", problem: {kind: "circular"}});
  expect(now.get("b")).toEqual({state: "failed", problem: {kind: "circular"}});
  expect(now.get("c")).toEqual({state: "done", value: 1});
  take();
});

test.each(["gebied", "invalidation", "constructor"])(
  "update(cells) says that no cell is named %s",
  async (name) => {
    const {runtime, now} = open();
    runtime.update([sum("b", 1, [name])]);
    await settled();
    expect(now.get("b")).toEqual({state: "failed", problem: {kind: "unknown", name}});
  }
);

test("update(cells) names the cell whose failure stops another", async () => {
  const {runtime, now} = open();
  const broken: RuntimeCell = {
    ...sum("a", 1),
    run: () => {
      throw new Error("no such column");
    }
  };
  runtime.update([broken, sum("b", 1, ["a"])]);
  await settled();
  expect(now.get("a")).toEqual({
    state: "failed",
    problem: {kind: "error", error: new Error("no such column")}
  });
  expect(now.get("b")).toEqual({state: "failed", problem: {kind: "upstream", name: "a"}});
});

test("update(cells) lets no older run overwrite a newer one, and aborts it", async () => {
  const {runtime, now} = open();
  const aborted: boolean[] = [];
  const slow = (own: number, ms: number): RuntimeCell => ({
    ...sum("a", own),
    run: async (_, signal) => {
      await wait(ms);
      aborted.push(signal.aborted);
      return own;
    }
  });
  runtime.update([slow(1, 60)]);
  await wait(20);
  runtime.update([slow(2, 5)]);
  await wait(120);
  expect(now.get("a")).toEqual({state: "done", value: 2});
  expect(aborted).toEqual([true, false]);
});

test("update(cells) says for what a cell waits, and keeps its stale value", async () => {
  const {runtime, now} = open();
  const slow = (own: number): RuntimeCell => ({...sum("a", own), run: () => wait(40, own)});
  runtime.update([slow(1), sum("b", 1, ["a"])]);
  await wait(20);
  expect(now.get("b")).toEqual({state: "waiting", for: ["a"]});
  await wait(60);
  runtime.update([slow(2), sum("b", 1, ["a"])]);
  await wait(20);
  expect(now.get("b")).toEqual({state: "waiting", for: ["a"], value: 2});
  await wait(60);
  expect(now.get("b")).toEqual({state: "done", value: 3});
  take();
});

test("update(cells) deletes the value of a cell that is gone", async () => {
  const {runtime, now} = open();
  runtime.update([sum("a", 1), sum("b", 1, ["a"])]);
  await settled();
  runtime.update([sum("b", 1, ["a"])]);
  await settled();
  expect(now.get("b")).toEqual({state: "failed", problem: {kind: "unknown", name: "a"}});
  take();
});

test("cancel(id) stops a run, and rerun(id) starts it again", async () => {
  const {runtime, now} = open();
  const slow: RuntimeCell = {...sum("a", 1), run: (_, signal) => wait(40, 7, {signal})};
  runtime.update([slow, sum("b", 1)]);
  await wait(15);
  runtime.cancel("a");
  await settled();
  expect(now.get("a")).toEqual({state: "failed", problem: {kind: "cancelled"}});
  runtime.rerun("a");
  await wait(80);
  expect(now.get("a")).toEqual({state: "done", value: 7});
  expect(take()).toEqual(["b"]);
});

test("cancel(id) stops a run that is about to begin too", async () => {
  const {runtime, now} = open();
  runtime.update([sum("a", 1)]);
  runtime.cancel("a");
  await settled();
  expect(now.get("a")).toEqual({state: "failed", problem: {kind: "cancelled"}});
  expect(take()).toEqual([]);
  runtime.rerun("a");
  await settled();
  expect(now.get("a")).toEqual({state: "done", value: 1});
  take();
});

test("update(cells) lets no older run that fails late overwrite a newer one", async () => {
  const {runtime, now} = open();
  const failing: RuntimeCell = {
    ...sum("a", 1),
    run: async () => {
      await wait(60);
      throw new Error("too late");
    }
  };
  runtime.update([failing]);
  await wait(20);
  runtime.update([sum("a", 2)]);
  await wait(120);
  expect(now.get("a")).toEqual({state: "done", value: 2});
  take();
});

test("update(cells) runs dependents once for several inputs that change together", async () => {
  const {runtime} = open();
  const cells = (a: number, b: number) => [sum("a", a), sum("b", b), sum("c", 0, ["a", "b"])];
  runtime.update(cells(1, 1));
  await settled();
  take();
  runtime.update(cells(2, 2));
  await settled();
  expect(take()).toEqual(["a", "b", "c"]);
});

test("update(cells) says for what each cell of a row waits: the one before it", async () => {
  const {runtime, now} = open();
  const slow: RuntimeCell = {...sum("a", 1), run: () => wait(60, 1)};
  runtime.update([slow, sum("b", 1, ["a"]), sum("c", 1, ["b"])]);
  await wait(25);
  expect(now.get("b")).toEqual({state: "waiting", for: ["a"]});
  expect(now.get("c")).toEqual({state: "waiting", for: ["b"]});
  await wait(100);
  expect(now.get("c")).toEqual({state: "done", value: 3});
  take();
});

test("cancel(id) stops what depends on the cell, and rerun(id) runs both", async () => {
  const {runtime, now} = open();
  const slow: RuntimeCell = {...sum("a", 1), run: (_, signal) => wait(40, 1, {signal})};
  runtime.update([slow, sum("b", 1, ["a"])]);
  await wait(15);
  runtime.cancel("a");
  await settled();
  expect(now.get("b")).toEqual({state: "failed", problem: {kind: "upstream", name: "a"}});
  runtime.rerun("a");
  await wait(100);
  expect(now.get("b")).toEqual({state: "done", value: 2});
  take();
});
