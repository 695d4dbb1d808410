import {expect, test} from "vitest";
import {readDocument} from "../../../../src/live/notebook-document.js";
import {whenKept} from "../../../../src/workbench/storage/kept-time.js";
import {refusedPlaces} from "../../../../src/workbench/storage/refused-places.js";
import {storageTrouble} from "../../../../src/workbench/storage/storage-trouble.js";
import {randomKey, readStored, readVersions} from "../../../../src/workbench/storage/stored-notebook.js";

const RECORD = {
  format: 1,
  key: "abc123",
  title: "Kaart",
  source: "---",
  values: {wijk: ["WK01"], grens: 5},
  refused: [],
  snapshot: "f4217ef2",
  created: 1,
  changed: 2,
  revision: 3
};
const HEADER = `title: Kaart
language: nl
date: 2026-11-22
authors: [O&S] # wie
description: Wat er is.
purpose: Oefenen.`;

test("readStored(record) reads what was kept", () => {
  expect(readStored(RECORD)).toEqual(RECORD);
  const typed = {...RECORD, unsaved: {title: ""}};
  expect(readStored(typed)).toEqual(typed);
});

test("readStored(record) says of a record with a higher format that it is newer, and keeps it whole", () => {
  const newer = {...RECORD, format: 2, more: true};
  expect(readStored(newer)).toEqual({key: "abc123", unreadable: "newer", title: "Kaart", record: newer});
});

test("readStored(record) says of what is no notebook that it is corrupt", () => {
  expect(readStored({key: "abc123", source: 7})).toMatchObject({unreadable: "corrupt", title: ""});
  expect(readStored(undefined)).toMatchObject({unreadable: "corrupt"});
});

test("readVersions(records) gives versions newest first, without what is none", () => {
  const version = {
    id: "a",
    key: "k",
    at: 1,
    why: "named",
    name: "Concept",
    title: "",
    source: "",
    values: {}
  };
  const ids = readVersions([version, {...version, id: "b", at: 2}, {id: "c"}]).map(({id}) => id);
  expect(ids).toEqual(["b", "a"]);
});

test("randomKey() makes keys that an address can hold, each another", () => {
  const keys = Array.from({length: 1000}, randomKey);
  expect(keys.filter((key) => !/^[a-z0-9]{12}$/.test(key))).toEqual([]);
  expect(new Set(keys).size).toBe(1000);
});

test("storageTrouble(error) tells full from forbidden, and takes the rest for a failure", () => {
  expect(storageTrouble(new DOMException("", "QuotaExceededError")).kind).toBe("full");
  expect(storageTrouble(new DOMException("", "SecurityError")).kind).toBe("forbidden");
  expect(storageTrouble(new DOMException("", "VersionError")).kind).toBe("newer");
  expect(storageTrouble("?").kind).toBe("failed");
});

test("refusedPlaces(source, cells, refused) finds the cell again where texts have become one", () => {
  const read = readDocument(`---\n${HEADER}\n---\n\nEen.\n\n\`\`\`note\nTwee.\n\`\`\`\n`);
  const prose = read.cells[0]!;
  const cells = [prose, {id: "cell-9", cell: {...prose.cell, text: "Drie."}} as typeof prose, read.cells[1]!];
  const source = `---\n${HEADER}\n---\n\nEen.\n\nDrie.\n\n\`\`\`note\nTwee.\n\`\`\`\n`;
  const refused = new Map([
    ["cell-9", {text: "Drie!"}],
    [read.cells[1]!.id, {text: "Twee!"}]
  ]);
  expect(refusedPlaces(source, cells, refused)).toEqual([
    {at: 0, text: "Een.\n\nDrie!"},
    {at: 1, text: "Twee!"}
  ]);
});

test("whenKept(at, locale, now) says today and yesterday by the calendar", () => {
  const now = new Date(2026, 10, 22, 0, 30).getTime();
  expect(whenKept(new Date(2026, 10, 22, 0, 5).getTime(), "nl", now)).toBe("vandaag om 00:05");
  expect(whenKept(new Date(2026, 10, 21, 23, 59).getTime(), "en", now)).toBe("yesterday at 23:59");
  expect(whenKept(new Date(2026, 10, 3, 9, 4).getTime(), "nl", now)).toBe("3 november 2026 09:04");
});
