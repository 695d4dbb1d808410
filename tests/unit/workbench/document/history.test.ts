import {expect, it} from "vitest";
import {openHistory} from "../../../../src/workbench/document/history.js";

const step = (state: string) => ({state, what: "write", about: []});

it("undo() and redo() go back and forth over what was done", () => {
  const history = openHistory("a");
  history.take(step("b"));
  history.take(step("c"));
  expect([history.undo()?.state, history.now]).toEqual(["c", "b"]);
  expect([history.undo()?.state, history.now]).toEqual(["b", "a"]);
  expect(history.undo()).toBe(null);
  expect([history.redo()?.state, history.now]).toEqual(["b", "b"]);
});

it("take(step) after undo forgets what was undone", () => {
  const history = openHistory("a");
  history.take(step("b"));
  history.undo();
  history.take(step("c"));
  expect(history.redo()).toBe(null);
  expect(history.now).toBe("c");
});

it("take(step, merge) makes one step of steps in a row, each within 1.2 s of the one before", () => {
  let now = 0;
  const history = openHistory("", () => now);
  for (const state of ["a", "ab", "abc"]) {
    history.take(step(state), "typing");
    now += 1100;
  }
  expect(history.now).toBe("abc");
  history.undo();
  expect(history.now).toBe("");
});

it.each([
  ["after a pause of 1.2 s", (wait: (ms: number) => void) => wait(1200)],
  ["after pause()", (_: unknown, pause: () => void) => pause()]
])("take(step, merge) begins a new step %s", (_, apart) => {
  let now = 0;
  const history = openHistory("", () => now);
  history.take(step("a"), "typing");
  apart(
    (ms) => {
      now += ms;
    },
    () => history.pause()
  );
  history.take(step("ab"), "typing");
  history.undo();
  expect(history.now).toBe("a");
});

it("take(step, merge, within) makes one step of steps in a row however long it takes, until pause()", () => {
  let now = 0;
  const history = openHistory("", () => now);
  for (const state of ["jan", "jan-feb", "jan-mar"]) {
    history.take(step(state), "drag", Number.POSITIVE_INFINITY);
    now += 60_000;
  }
  history.pause();
  history.take(step("apr"), "drag", Number.POSITIVE_INFINITY);
  history.undo();
  expect(history.now).toBe("jan-mar");
  history.undo();
  expect(history.now).toBe("");
});

it("take(step, merge) of another row is a step of its own", () => {
  const history = openHistory("", () => 0);
  history.take(step("a"), "one cell");
  history.take(step("b"), "another cell");
  history.undo();
  expect(history.now).toBe("a");
});

it("take(step, merge) after undo begins a new step", () => {
  const history = openHistory("", () => 0);
  history.take(step("a"), "typing");
  history.take(step("b"), "other");
  history.undo();
  history.take(step("c"), "typing");
  history.undo();
  expect(history.now).toBe("a");
});

it("keeps 500 steps; what was before them stays", () => {
  const history = openHistory("0");
  for (let i = 1; i <= 503; i++) history.take(step(String(i)));
  let undone = 0;
  while (history.undo()) undone++;
  expect([undone, history.now]).toEqual([500, "3"]);
});
