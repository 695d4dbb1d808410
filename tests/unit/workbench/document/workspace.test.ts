import {describe, expect, it, vi} from "vitest";
import {NotebookError} from "../../../../src/lib/notebook/notebook-error.js";
import {readDocument} from "../../../../src/live/notebook-document.js";
import {settled} from "../../live/open-live.js";
import {bodyOf, openWork} from "./open-work.js";

const INPUT = "```input grens\ntype: number\nlabel: Grens?\nmin: 0\nmax: 9\nvalue: 3\n```";
const QUERY = "```query cijfers\nSELECT 1 AS n\n```";

describe("do(command)", () => {
  it("does not run a query that is typed, until run(id)", async () => {
    const work = openWork(QUERY);
    await settled(work.live);
    work.do({do: "write", id: "cell-1", text: "SELECT 2 AS n"});
    expect([...work.unrun]).toEqual(["cell-1"]);
    expect(work.live.cells[0]!.cell).toMatchObject({sql: "SELECT 1 AS n"});
    work.run("cell-1");
    expect([...work.unrun]).toEqual([]);
    expect(work.live.cells[0]!.cell).toMatchObject({sql: "SELECT 2 AS n"});
  });

  it("has nothing to run once the text is typed back", () => {
    const work = openWork(QUERY);
    work.do({do: "write", id: "cell-1", text: "SELECT 2"});
    work.do({do: "write", id: "cell-1", text: "SELECT 1 AS n"});
    expect([...work.unrun]).toEqual([]);
  });

  it("leaves the notebook as it was where a text may not be, and keeps the text", () => {
    const work = openWork("Tekst.");
    const refused = work.do({do: "write", id: "cell-1", text: "Te\u200Bkst."});
    expect(refused).toBeInstanceOf(NotebookError);
    expect(bodyOf(work)).toBe("Tekst.\n");
    expect(work.refused.get("cell-1")?.text).toBe("Te\u200Bkst.");
    work.do({do: "write", id: "cell-1", text: "Andere tekst."});
    expect(work.refused.size).toBe(0);
  });

  it("keeps what is typed as a detail until it is forgotten, and tells it; undo leaves it", () => {
    let heard = 0;
    const work = openWork("Tekst.", () => heard++);
    work.do({do: "duplicate", id: "cell-1"});
    work.draft("title", "Kaart\u200B");
    work.draft("title", "Kaart\u200B");
    work.undo();
    expect([...work.unsaved]).toEqual([["title", "Kaart\u200B"]]);
    expect(heard).toBe(3);
    work.draft("title", null);
    expect(work.unsaved.size).toBe(0);
  });

  it("tells that something was done", () => {
    let heard = 0;
    const work = openWork("Tekst.", () => heard++);
    work.do({do: "duplicate", id: "cell-1"});
    work.undo();
    expect(heard).toBe(2);
  });
});

describe("undo()", () => {
  it("brings a deleted cell back in its place, with its id", () => {
    const work = openWork(`Een.\n\n${QUERY}`);
    work.do({do: "remove", id: "cell-1"});
    expect(bodyOf(work)).toBe(`${QUERY}\n`);
    expect(work.undo()?.what).toBe("remove");
    expect(work.document.cells.map(({id}) => id)).toEqual(["cell-1", "cell-2"]);
  });

  it("brings back what an input held", () => {
    const work = openWork(INPUT);
    expect(work.choose("grens", 7)).toBe(null);
    work.undo();
    expect(work.live.values).toEqual({grens: 3});
    work.redo();
    expect(work.live.values).toEqual({grens: 7});
  });

  it("takes back a whole drag at once, however slow, and the next one apart", () => {
    vi.useFakeTimers({toFake: ["performance"]});
    const work = openWork(INPUT);
    work.chooseAll({grens: 4});
    vi.advanceTimersByTime(60_000);
    work.chooseAll({grens: 5});
    work.pause();
    work.chooseAll({grens: 6});
    work.undo();
    expect(work.live.values).toEqual({grens: 5});
    work.undo();
    expect(work.live.values).toEqual({grens: 3});
    vi.useRealTimers();
  });

  it("does not run another query that is being typed", () => {
    const work = openWork(`${QUERY}\n\nTekst.`);
    work.do({do: "write", id: "cell-1", text: "SELECT half"});
    work.do({do: "remove", id: "cell-2"});
    work.undo();
    expect([...work.unrun]).toEqual(["cell-1"]);
    expect(work.live.cells[0]!.cell).toMatchObject({sql: "SELECT 1 AS n"});
  });

  it("takes back the last word that was typed, and then nothing is left to run", () => {
    const work = openWork(QUERY);
    work.do({do: "write", id: "cell-1", text: "SELECT 2"}, "write cell-1");
    work.do({do: "write", id: "cell-1", text: "SELECT 23"}, "write cell-1");
    work.undo();
    expect(bodyOf(work)).toBe(`${QUERY}\n`);
    expect([...work.unrun]).toEqual([]);
  });

  it("takes back that an earlier version was restored", () => {
    const work = openWork("Nu.");
    work.restore(readDocument(work.source().replace("Nu.", "Toen."), work.document.cells));
    expect(bodyOf(work)).toBe("Toen.\n");
    expect(work.undo()?.what).toBe("restore");
    expect(bodyOf(work)).toBe("Nu.\n");
  });
});

it("a new cell never gets the id of one that undo may bring back", () => {
  const work = openWork("Een.\n\n```note\nLet op.\n```");
  work.do({do: "insert", at: 2, markdown: QUERY});
  const removed = work.document.cells[2]!.id;
  work.do({do: "remove", id: removed});
  const [added] = work.do({do: "insert", at: 2, markdown: "Nieuw."}) as string[];
  expect(added).not.toBe(removed);
});
