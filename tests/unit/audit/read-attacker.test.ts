import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {readAttacker} from "../../../site/audit/attack/read-attacker.js";

const folder = mkdtempSync(join(tmpdir(), "buurtpeil-attacker-"));

afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe("readAttacker(file)", () => {
  it("reads the example of docs/audit.md", async () => {
    const [, example] = /```yaml\n(.*?)```/s.exec(readFileSync("docs/audit.md", "utf8"))!;
    const file = join(folder, "attacker.yaml");
    writeFileSync(file, example!);
    const {facts, exceptions} = await readAttacker(file);
    expect(facts.map(({source}) => source)).toEqual([
      "annual report of the police 2024, page 12",
      "key figures",
      "local newspaper of 4 June",
      "letter to the council",
      "the police look in two wijken only",
      "own reports"
    ]);
    expect(exceptions).toEqual([
      {
        table: "drugs_registratie",
        categories: {},
        areas: ["WK999911"],
        period: "2024KW01",
        reason: "the mayor told the council the exact number",
        signed_by: "privacy officer",
        on: "2026-02-01"
      }
    ]);
  });

  it("knows nothing where there is no file", async () => {
    expect(await readAttacker(join(folder, "none.yaml"))).toEqual({facts: [], exceptions: []});
  });

  it("refuses an exception that nobody signed", async () => {
    const file = join(folder, "unsigned.yaml");
    writeFileSync(file, "exceptions: [{table: melding, period: 2024JJ00, reason: small, on: 2026-02-01}]");
    await expect(readAttacker(file)).rejects.toThrow(
      "unsigned.yaml: exceptions.0.signed_by is not as expected"
    );
  });
});
