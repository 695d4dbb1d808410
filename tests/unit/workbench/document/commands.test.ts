import {describe, expect, it} from "vitest";
import {NotebookError} from "../../../../src/lib/notebook/notebook-error.js";
import {readDocument, writeDocument} from "../../../../src/live/notebook-document.js";
import {type Command, carryOut, freeName} from "../../../../src/workbench/document/commands.js";
import {notebookOf} from "../../live/open-live.js";

const QUERY = "```query cijfers\nSELECT 1 AS n\n```";
const THREE = readDocument(notebookOf(`Een.\n\n${QUERY}\n\nTwee.`));

/** What a command makes of a notebook: its cells in words. */
function made(command: Command, document = THREE): string[] {
  return carryOut(document, command).document.cells.map(({cell}) =>
    cell.kind === "prose" ? cell.text : cell.kind === "query" ? `${cell.name}: ${cell.sql}` : cell.kind
  );
}

describe("carryOut(document, command)", () => {
  it("inserts cells before a place", () => {
    expect(made({do: "insert", at: 1, markdown: "Nieuw."})).toEqual([
      "Een.",
      "Nieuw.",
      "cijfers: SELECT 1 AS n",
      "Twee."
    ]);
  });

  it("inserts at the length after the last cell, and tells the new id", () => {
    const {document, about} = carryOut(THREE, {do: "insert", at: 3, markdown: "Slot."});
    expect(about).toEqual([document.cells[3]!.id]);
    expect(THREE.cells.map(({id}) => id)).not.toContain(about[0]);
  });

  it("makes of an inserted first heading one of the second rank", () => {
    expect(made({do: "insert", at: 0, markdown: "# Kop"})[0]).toBe("## Kop");
  });

  it("writes a query and keeps its id and name", () => {
    const {document} = carryOut(THREE, {do: "write", id: "cell-2", text: "SELECT 2"});
    expect(document.cells[1]).toEqual({
      id: "cell-2",
      cell: {kind: "query", name: "cijfers", line: 12, sql: "SELECT 2"}
    });
  });

  it("makes a broken cell of YAML that says something wrong, with the text to the letter", () => {
    const map = readDocument(
      notebookOf("```map\ntitle: A\nindicator: overbewoond\nlevel: wijk\nperiod: latest year\n```")
    );
    const {document} = carryOut(map, {do: "write", id: "cell-1", text: "title:   A # nog niet af"});
    const {cell} = document.cells[0]!;
    expect(cell.kind === "broken" && cell.text).toBe("title:   A # nog niet af");
  });

  it("keeps a cell of which all text was deleted, and does not write it", () => {
    const {document} = carryOut(THREE, {do: "write", id: "cell-1", text: ""});
    expect(document.cells.map(({id}) => id)).toEqual(["cell-1", "cell-2", "cell-3"]);
    expect(writeDocument(document)).toBe(notebookOf(`${QUERY}\n\nTwee.\n`));
    expect(document.cells[1]!.cell.line).toBe(10);
  });

  it("makes two cells of a text in which a cell is typed", () => {
    expect(made({do: "write", id: "cell-1", text: "Een.\n\n```query b\nSELECT 2\n```"})).toEqual([
      "Een.",
      "b: SELECT 2",
      "cijfers: SELECT 1 AS n",
      "Twee."
    ]);
  });

  it("lets a cell that is typed without closing marks end where the next begins", () => {
    const {document} = carryOut(THREE, {do: "write", id: "cell-1", text: "```query b\nSELECT 2"});
    expect(readDocument(writeDocument(document)).cells.map(({cell}) => cell.kind)).toEqual([
      "query",
      "query",
      "prose"
    ]);
  });

  it("lets a block of code that is typed in a text swallow no cell when it is read again", () => {
    const {document} = carryOut(THREE, {do: "write", id: "cell-1", text: "Een.\n\n```sql\nSELECT"});
    expect(document.cells[0]!.cell).toMatchObject({text: "Een.\n\n```sql\nSELECT"});
    expect(readDocument(writeDocument(document)).cells.map(({cell}) => cell.kind)).toEqual([
      "prose",
      "query",
      "prose"
    ]);
  });

  it("removes a cell and tells its neighbour", () => {
    expect(made({do: "remove", id: "cell-2"})).toEqual(["Een.", "Twee."]);
    expect(carryOut(THREE, {do: "remove", id: "cell-2"}).about).toEqual(["cell-3"]);
    expect(carryOut(THREE, {do: "remove", id: "cell-3"}).about).toEqual(["cell-2"]);
  });

  it("gives the copy of a query a name of its own", () => {
    expect(made({do: "duplicate", id: "cell-2"})).toEqual([
      "Een.",
      "cijfers: SELECT 1 AS n",
      "cijfers_2: SELECT 1 AS n",
      "Twee."
    ]);
  });

  it("moves a cell to a place that is counted without it", () => {
    expect(made({do: "move", id: "cell-1", to: 1})).toEqual(["cijfers: SELECT 1 AS n", "Een.", "Twee."]);
  });

  it("gives every cell the line on which it stands in the written file", () => {
    const {document} = carryOut(THREE, {do: "move", id: "cell-2", to: 0});
    expect(document.cells.map(({cell}) => cell.line)).toEqual([10, 14, 16]);
  });

  it("turns a cell into another kind, with its id", () => {
    const {document} = carryOut(THREE, {do: "turn", id: "cell-2", markdown: "Tekst."});
    expect(document.cells[1]).toMatchObject({id: "cell-2", cell: {kind: "prose", text: "Tekst."}});
  });

  it.each([
    ["a character that nobody sees", {do: "write", id: "cell-1", text: "a\u200Bb"}],
    ["a character that turns the direction of reading", {do: "write", id: "cell-2", text: "SELECT '\u202E'"}],
    ["front matter without a title", {do: "front", source: "language: nl"}],
    [
      "front matter that hides something",
      {do: "front", source: THREE.header_source.replace(/^title: /m, "title: a\u200B")}
    ],
    [
      "front matter of more than 10,000 characters",
      {do: "front", source: `${THREE.header_source}\n# ${"a".repeat(10_000)}`}
    ],
    ["more than 300,000 characters", {do: "write", id: "cell-1", text: "a".repeat(300_001)}]
  ] as [string, Command][])("refuses %s", (_, command) => {
    expect(() => carryOut(THREE, command)).toThrow(NotebookError);
  });

  it("changes the front matter and moves the lines of cells along", () => {
    const {document} = carryOut(THREE, {do: "front", source: `${THREE.header_source}\nsnapshot: abc12345`});
    expect(document.header.snapshot).toBe("abc12345");
    expect(document.cells[0]!.cell.line).toBe(11);
  });
});

describe("freeName(cells, wanted)", () => {
  it("counts on where the name has a number", () => {
    const {cells} = readDocument(notebookOf("```query a_2\nSELECT 1\n```"));
    expect(freeName(cells, "a_2")).toBe("a_3");
    expect(freeName(cells, "a")).toBe("a");
  });
});
