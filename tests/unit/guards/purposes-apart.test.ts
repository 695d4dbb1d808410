import {createSecretKey} from "node:crypto";
import fc from "fast-check";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {PURPOSES} from "../../../data-loaders/purposes.js";
import type {ColumnContract, SourceContract} from "../../../data-loaders/sources/contract.js";
import {water} from "../../../data-loaders/sources/water/contract.js";
import {ID_KINDS, pseudonym} from "../../../data-loaders/stages/pseudonym.js";
import {pseudonymise} from "../../../data-loaders/stages/pseudonymise.js";
import type {Valid} from "../../../data-loaders/stages/types.js";

const IDS = PURPOSES.map(({id}) => id);
const ONE_KEY = createSecretKey(Buffer.alloc(32, 7));

/** A register that holds every kind of id. */
const everything: SourceContract = {
  ...water,
  id: "everything",
  files: {
    rows: {
      ...water.files.jaarverbruik!,
      columns: Object.fromEntries(
        ID_KINDS.map((kind): [string, ColumnContract] => [
          kind,
          {as: `${kind}_id`, fate: "pseudonymised", type: "text"}
        ])
      )
    }
  }
};
const table = {table: "everything_rows", source: "everything", rows: 0} as unknown as Valid;

let engine: PrivateEngine;
beforeEach(async () => {
  engine = await openPrivateEngine({threads: 1});
});
afterEach(() => engine.close());

/** Makes rows of which every column holds the same ids, so that kinds and purposes could be told to be equal. */
async function deliverIds(ids: readonly string[]): Promise<void> {
  await engine.run("DROP TABLE IF EXISTS everything_rows");
  await engine.append(
    "everything_rows",
    ID_KINDS.map((kind) => ({name: `${kind}_id`, type: "VARCHAR" as const, values: ids}))
  );
}

async function pseudonymsFor(
  purpose: (typeof IDS)[number],
  key = ONE_KEY
): Promise<Record<string, string>[]> {
  const [made] = await pseudonymise(engine, [{table, contract: everything, file: "rows"}], purpose, key);
  expect(made!.table).toBe(`everything_rows_${purpose}`);
  return engine.all<Record<string, string>>(`FROM ${made!.table}`);
}

const ids = fc.uniqueArray(fc.stringMatching(/^[0-9A-Za-z:]{1,16}$/), {minLength: 1, maxLength: 12});

describe("pseudonyms of two purposes", () => {
  test("have nothing in common: equal ids, of any kinds, under one and the same key", async () => {
    await fc.assert(
      fc.asyncProperty(
        ids,
        fc.shuffledSubarray(IDS, {minLength: 2, maxLength: 2}),
        async (given, purposes) => {
          await deliverIds(given);
          const seen: string[] = [];
          for (const purpose of purposes) {
            const rows = await pseudonymsFor(purpose);
            seen.push(...rows.flatMap((row) => Object.values(row)));
            await engine.run(`DROP TABLE everything_rows_${purpose}`);
          }
          expect(new Set(seen).size).toBe(2 * ID_KINDS.length * given.length);
        }
      ),
      {numRuns: 25}
    );
  });

  test("join within a purpose and on no column between any two", async () => {
    await deliverIds(["999990019", "999990020", "999990032"]);
    for (const purpose of IDS) await pseudonymsFor(purpose);
    const columns = ID_KINDS.map((kind) => `${kind}_key`);
    for (const a of IDS)
      for (const b of IDS) {
        const on = columns.flatMap((left) => columns.map((right) => `a.${left} = b.${right}`));
        const [joined] = await engine.all<{n: number}>(
          `SELECT count(*) AS n FROM everything_rows_${a} a JOIN everything_rows_${b} b ON ${on.join(" OR ")}`
        );
        expect(joined!.n, `${a} and ${b}`).toBe(a === b ? 3 : 0);
      }
  });

  test("leave no table behind by which they could be", async () => {
    await deliverIds(["999990019"]);
    for (const purpose of IDS) await pseudonymsFor(purpose);
    const left = (await engine.all<{name: string}>("SHOW ALL TABLES")).map(({name}) => name);
    expect(left.sort()).toEqual(["everything_rows", ...IDS.map((id) => `everything_rows_${id}`)].sort());
  });

  test("hold the purpose in what is hashed, however ids are written", () => {
    const part = fc.stringMatching(/^[a-z0-9:]{1,12}$/);
    const pair = fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...ID_KINDS), part);
    fc.assert(
      fc.property(pair, pair, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(pseudonym(ONE_KEY, ...one) === pseudonym(ONE_KEY, ...other)).toBe(same);
      })
    );
  });

  test("differ by key as well", async () => {
    await deliverIds(["999990019"]);
    const first = await pseudonymsFor("woonfraude");
    await engine.run("DROP TABLE everything_rows_woonfraude");
    const second = await pseudonymsFor("woonfraude", createSecretKey(Buffer.alloc(32, 8)));
    for (const kind of ID_KINDS) expect(first[0]![`${kind}_key`]).not.toBe(second[0]![`${kind}_key`]);
  });
});
