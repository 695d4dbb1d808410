import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {makeKeys} from "../../../data-loaders/demo/keys.js";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "buurtpeil-keys-"));
  file = join(folder, "keys.json");
});
afterEach(() => rmSync(folder, {recursive: true}));

const read = () => JSON.parse(readFileSync(file, "utf8"));

describe("makeKeys(folder)", () => {
  it("makes a key for every purpose and a seed, all different, and leaves nothing else behind", async () => {
    await makeKeys(folder);
    const {keys, seed} = read();
    expect(Object.keys(keys)).toEqual(["woonfraude", "uitkeringsfraude", "drugs", "overlast"]);
    expect(new Set([...Object.values(keys), seed]).size).toBe(5);
    expect(readdirSync(folder)).toEqual(["keys.json"]);
  });

  it("adds what lacks to an existing file, and touches nothing that is there", async () => {
    writeFileSync(file, '{"keys": {"woonfraude": "ab", "eigen": "cd"}, "seed": "mine", "made": 2024}', {
      mode: 0o600
    });
    await makeKeys(folder);
    const {keys, seed, made} = read();
    expect([keys.woonfraude, keys.eigen, seed, made]).toEqual(["ab", "cd", "mine", 2024]);
    expect(Object.keys(keys)).toEqual(["woonfraude", "eigen", "uitkeringsfraude", "drugs", "overlast"]);
    expect(keys.drugs).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["keys.json"]);
  });

  it("leaves a file that holds every purpose as it is, byte for byte", async () => {
    const whole = '{"seed":"s","keys":{"overlast":"a","drugs":"b","woonfraude":"c","uitkeringsfraude":"d"}}';
    writeFileSync(file, whole);
    await makeKeys(folder);
    expect(readFileSync(file, "utf8")).toBe(whole);
  });

  it("refuses a file that is no key file, without telling what is in it", async () => {
    writeFileSync(file, '{"keys": "geheim');
    await expect(makeKeys(folder)).rejects.toThrow(
      'not a key file: keys.json; expected {"keys": {"<purpose>": "<hex>"}, "seed": "<hex>"}'
    );
    expect(readFileSync(file, "utf8")).toBe('{"keys": "geheim');
    expect(readdirSync(folder)).toEqual(["keys.json"]);
  });
});
