import fc from "fast-check";
import {expect, it} from "vitest";
import {readDocument} from "../../src/live/notebook-document.js";
import type {Command} from "../../src/workbench/document/commands.js";
import type {Workspace} from "../../src/workbench/document/workspace.js";
import {openWork} from "../unit/workbench/document/open-work.js";

const RUNS = Math.min(Number((process.env.BUURTPEIL_FUZZ ?? "400").split(":")[0]), 20_000);

const TEXTS = [
  "",
  "tekst",
  "# kop",
  "kop\n===",
  "- punt",
  "  vervolg",
  "```sql\nSELECT",
  "- a\n  ```\n  b",
  "~~~~\nopen",
  "tekst\n\n\nmeer\n\n",
  "```query los\nSELECT 1",
  "```note",
  "```query d\nSELECT 4\n```",
  "SELECT '```' AS x",
  "a\u200Bb",
  "> citaat\n```map\n",
  "title: A\nindicator: overbewoond\nlevel: wijk\nperiod: latest year",
  "title:   half"
];
const text = fc.constantFrom(...TEXTS);
const markdown = fc.constantFrom(
  ...TEXTS,
  "```query q\nSELECT 1\n```",
  "```note\nLet op.\n```",
  "```input k\ntype: choice\nlabel: Wat?\noptions: [a, b]\nvalue: a\n```",
  "voor\n\n```query r\nSELECT 2\n```\n\nna"
);

type Asked = {
  how: Exclude<Command["do"], "together"> | "choose";
  cell: number;
  to: number;
  text: string;
  markdown: string;
};
const asked: fc.Arbitrary<Asked> = fc.record({
  how: fc.constantFrom("insert", "write", "turn", "remove", "duplicate", "move", "front", "choose"),
  cell: fc.nat(30),
  to: fc.nat(30),
  text,
  markdown
});

/** Does what is asked, to the cell that the number falls on. */
function carry(work: Workspace, {how, cell, to, text, markdown}: Asked): void {
  const {cells, header_source} = work.document;
  const id = cells[cell % cells.length]?.id;
  const at = to % (cells.length + 1);
  if (how === "choose") work.choose("grens", to % 10);
  else if (how === "insert") work.do({do: how, at, markdown});
  else if (how === "front") work.do({do: how, source: header_source.replace(/Proef\d*/, `Proef${to}`)});
  else if (id === undefined) return;
  else if (how === "write") work.do({do: how, id, text});
  else if (how === "turn") work.do({do: how, id, markdown});
  else if (how === "move") work.do({do: how, id, to: to % cells.length});
  else work.do({do: how, id});
}

/** The cells of a notebook as a reader sees them: texts beside each other are one, empty ones none. */
function seen(document: Workspace["document"]): string[] {
  const cells: {prose: boolean; words: string}[] = [];
  for (const {cell} of document.cells) {
    const prose = cell.kind === "prose";
    if (prose && cell.text === "") continue;
    const before = cells.at(-1);
    if (prose && before?.prose) continue;
    cells.push({
      prose,
      words: prose
        ? `prose ${cell.line}`
        : `${cell.kind} ${cell.line} ${JSON.stringify("name" in cell ? cell.name : "")}`
    });
  }
  return cells.map(({words}) => words);
}

const START =
  "Een.\n\n```input grens\ntype: number\nlabel: Grens?\nmin: 0\nmax: 9\nvalue: 3\n```\n\n```query cijfers\nSELECT 1 AS n\n```\n\nTwee.";

it("any row of commands is undone to the first source and done again to the last, and reads back as it is", () => {
  let steps = 0;
  fc.assert(
    fc.property(fc.array(asked, {minLength: 1, maxLength: 14}), (row) => {
      const work = openWork(START);
      try {
        const first = work.source();
        for (const one of row) {
          carry(work, one);
          const ids = work.document.cells.map(({id}) => id);
          expect(new Set(ids).size).toBe(ids.length);
          const again = readDocument(work.source());
          expect(seen(again)).toEqual(seen(work.document));
        }
        const last = {
          source: work.source(),
          ids: work.document.cells.map(({id}) => id),
          values: work.live.values
        };
        while (work.undo()) steps++;
        expect(work.source()).toBe(first);
        expect(work.live.values).toEqual({grens: 3});
        while (work.redo());
        expect(work.source()).toBe(last.source);
        expect(work.document.cells.map(({id}) => id)).toEqual(last.ids);
      } finally {
        work.close();
      }
    }),
    {numRuns: RUNS, seed: 20_261_122}
  );
  expect(steps).toBeGreaterThan(RUNS);
}, 900_000);
