import {createSecretKey} from "node:crypto";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import type {PurposeId} from "../../../data-loaders/purposes.js";
import {brp} from "../../../data-loaders/sources/brp/contract.js";
import {readBrp} from "../../../data-loaders/sources/brp/read.js";
import {hmacSha256, pseudonym} from "../../../data-loaders/stages/pseudonym.js";
import {pseudonymise} from "../../../data-loaders/stages/pseudonymise.js";
import {type Delivered, deliver, planted} from "../../fixtures/sources/deliveries.js";

const key = (hex: string) => createSecretKey(Buffer.from(hex, "hex"));

describe("hmacSha256(key, message) gives the values of RFC 4231", () => {
  it("test case 1", () => {
    expect(hmacSha256(key("0b".repeat(20)), "Hi There").toString("hex")).toBe(
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    );
  });

  it("test case 2", () => {
    const jefe = createSecretKey(Buffer.from("Jefe"));
    expect(hmacSha256(jefe, "what do ya want for nothing?").toString("hex")).toBe(
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    );
  });

  it("test case 5, cut to 128 bits", () => {
    const cut = hmacSha256(key("0c".repeat(20)), "Test With Truncation").subarray(0, 16);
    expect(cut.toString("hex")).toBe("a3b6167473100ee06e0c796c2955552b");
  });
});

describe("pseudonym(key, purpose, kind, id)", () => {
  const secret = key("a1".repeat(32));

  it("is the first 128 bits of the HMAC over purpose, kind and id", () => {
    expect(pseudonym(secret, "woonfraude", "person", "999990019")).toBe(
      hmacSha256(secret, "woonfraude:person:999990019").toString("hex").slice(0, 32)
    );
  });

  it("differs by purpose, kind and key", () => {
    const made = [
      pseudonym(secret, "woonfraude", "person", "999990019"),
      pseudonym(secret, "woonfraude", "object", "999990019"),
      pseudonym(secret, "zorgfraude", "person", "999990019"),
      pseudonym(key("a2".repeat(32)), "woonfraude", "person", "999990019")
    ];
    expect(new Set(made).size).toBe(4);
  });
});

describe("pseudonymise(engine, tables, purpose, key)", () => {
  let engine: PrivateEngine;
  let delivered: Delivered;

  beforeEach(async () => {
    delivered = deliver();
    engine = await openPrivateEngine({threads: 2});
  });
  afterEach(async () => {
    await engine.close();
    delivered.remove();
  });

  async function brpFor(purpose: PurposeId, hex: string, batch?: number): Promise<string[]> {
    const at = (name: string) => `${delivered.folder}/brp/${name}.csv`;
    const paths = {
      personen: at("personen"),
      verblijfplaatsen: at("verblijfplaatsen"),
      huishoudens: at("huishoudens")
    };
    const read = await readBrp(engine, paths, "2025-12-31");
    const made = await pseudonymise(
      engine,
      [
        {table: read.personen!, contract: brp, file: "personen"},
        {table: read.verblijfplaatsen!, contract: brp, file: "verblijfplaatsen"}
      ],
      purpose,
      key(hex),
      batch
    );
    // What was read goes once every purpose has its copy.
    for (const {table} of Object.values(read)) await engine.run(`DROP TABLE ${table}`);
    return made.map(({table}) => table);
  }

  it("keeps pseudonyms and the columns in use, and nothing else", async () => {
    const [persons, stays] = await brpFor("woonfraude", "a1".repeat(32));
    const columns = async (table: string) =>
      (await engine.all<{column_name: string}>(`DESCRIBE ${table}`)).map((column) => column.column_name);
    expect(await columns(persons!)).toEqual(["person_key", "suspended_why", "suspended", "departed_unknown"]);
    expect(await columns(stays!)).toEqual([
      "person_key",
      "object_key",
      "address_function",
      "lives_from",
      "lives_until",
      "under_inquiry",
      "inquiry_from",
      "inquiry_until"
    ]);
  });

  it("puts no raw value in a table that it makes, and keeps no mapping", async () => {
    const tables = (await brpFor("woonfraude", "a1".repeat(32))).sort();
    const left = (await engine.all<{name: string}>("SHOW ALL TABLES")).map(({name}) => name).sort();
    expect(left).toEqual(tables);
    for (const table of left) {
      const text = JSON.stringify(await engine.all(`FROM ${table}`));
      for (const value of planted) expect(text).not.toContain(value);
    }
  });

  it("gives one person one pseudonym, so that persons and residences still join", async () => {
    const [persons, stays] = await brpFor("woonfraude", "a1".repeat(32));
    const [joined] = await engine.all(
      `SELECT count(*) AS n, count(DISTINCT person_key) AS persons FROM ${stays} JOIN ${persons} USING (person_key)`
    );
    expect(joined).toEqual({n: 6, persons: 4});
  });

  it("gives the same pseudonyms however few ids it holds at a time", async () => {
    const [persons, stays] = await brpFor("woonfraude", "a1".repeat(32));
    const whole = await engine.all(`FROM ${stays} ORDER BY ALL`);
    await engine.run(`DROP TABLE ${stays}; DROP TABLE ${persons}`);
    const [, again] = await brpFor("woonfraude", "a1".repeat(32), 1);
    expect(whole.length).toBe(6);
    expect(await engine.all(`FROM ${again} ORDER BY ALL`)).toEqual(whole);
  });

  it("gives pseudonyms of two purposes that do not join, under one key even", async () => {
    const [first] = await brpFor("woonfraude", "a1".repeat(32));
    const [second] = await brpFor("uitkeringsfraude", "a1".repeat(32));
    const [joined] = await engine.all(`SELECT count(*) AS n FROM ${first} JOIN ${second} USING (person_key)`);
    expect(joined).toEqual({n: 0});
  });
});
