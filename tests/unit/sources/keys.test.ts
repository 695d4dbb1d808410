import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {inspect} from "node:util";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import type {BuurtpeilConfig} from "../../../data-loaders/config.js";
import {loadKeys} from "../../../data-loaders/stages/keys.js";
import {CliError} from "../../../src/lib/cli-error.js";
import {config, environment} from "../../fixtures/sources/deliveries.js";

const KEY = "c3".repeat(32);
const SEED = "d4".repeat(32);
let folder: string;
const file = () => join(folder, "keys.json");
const write = (content: unknown) => writeFileSync(file(), JSON.stringify(content));
const real = (keys: string | null): BuurtpeilConfig => ({
  ...config,
  municipality: {...config.municipality, fictional: false},
  protection: {...config.protection, keys}
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "buurtpeil-test-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

describe("loadKeys(config, env)", () => {
  it("is null where no source holds personal data", () => {
    const {key_figures, police} = config.sources;
    expect(loadKeys({...config, sources: {key_figures, police}}, {})).toBeNull();
  });

  it("reads the environment", () => {
    const keys = loadKeys(real(null), environment)!;
    expect(keys.pseudonymKey("woonfraude").export().toString("hex")).toBe("a1".repeat(32));
    expect(keys.seed()).toBe("b2".repeat(32));
  });

  it("reads a key file outside a repository", () => {
    write({keys: {woonfraude: KEY}, seed: SEED});
    const keys = loadKeys(real(file()), {})!;
    expect(keys.pseudonymKey("woonfraude").export().toString("hex")).toBe(KEY);
    expect(keys.seed()).toBe(SEED);
  });

  it("lets the environment go before the file", () => {
    write({keys: {woonfraude: KEY}, seed: SEED});
    const keys = loadKeys(real(file()), {BUURTPEIL_SEED: "e5".repeat(32)})!;
    expect(keys.seed()).toBe("e5".repeat(32));
  });

  it("names what is missing", () => {
    expect(() => loadKeys(real(null), {})).toThrow(
      new CliError(
        "no key for woonfraude: set BUURTPEIL_KEY_WOONFRAUDE, or name a key file outside the repository in " +
          "protection.keys; make one with: openssl rand -hex 32"
      )
    );
    expect(() => loadKeys(real(null), {BUURTPEIL_KEY_WOONFRAUDE: KEY})).toThrow(
      "no seed of the rounding: set BUURTPEIL_SEED"
    );
  });

  it("takes no key for a purpose from the key of another", () => {
    write({keys: {zorgfraude: KEY}, seed: SEED});
    expect(() => loadKeys(real(file()), {})).toThrow("no key for woonfraude");
  });

  it("refuses a key under 32 bytes", () => {
    expect(() => loadKeys(real(null), {...environment, BUURTPEIL_KEY_WOONFRAUDE: "a1".repeat(31)})).toThrow(
      new CliError(
        "key for woonfraude too short: expected 32 bytes or more, found 31; make one with: openssl rand -hex 32"
      )
    );
  });

  it("refuses what is not hexadecimal, without repeating it", () => {
    const secret = "correct horse battery staple correct horse";
    const refuse = () => loadKeys(real(null), {...environment, BUURTPEIL_SEED: secret});
    expect(refuse).toThrow("seed of the rounding is not hexadecimal");
    expect(refuse).not.toThrow(/horse/);
  });

  it("refuses one secret for two uses", () => {
    expect(() => loadKeys(real(null), {...environment, BUURTPEIL_SEED: "A1".repeat(32)})).toThrow(
      "one key for two uses"
    );
  });

  it("refuses a key file inside a git repository, but for the fictional municipality", () => {
    mkdirSync(join(folder, ".git"));
    write({keys: {woonfraude: KEY}, seed: SEED});
    expect(() => loadKeys(real(file()), {})).toThrow(
      new CliError("key file inside a git repository: keys.json; move it to where no repository is")
    );
    expect(loadKeys({...real(file()), municipality: config.municipality}, {})!.seed()).toBe(SEED);
  });

  it("refuses a broken key file without repeating it", () => {
    writeFileSync(file(), `{"keys": ${KEY}`);
    expect(() => loadKeys(real(file()), {})).toThrow(
      new CliError('not a key file: keys.json; expected {"keys": {"woonfraude": "<hex>"}, "seed": "<hex>"}')
    );
  });

  it("shows no secret when printed or serialised", () => {
    const keys = loadKeys(real(null), environment)!;
    const shown =
      inspect(keys, {depth: null, showHidden: true}) +
      JSON.stringify(keys) +
      inspect(keys.pseudonymKey("woonfraude"));
    expect(shown).toContain("pseudonymKey");
    expect(shown).not.toMatch(/a1a1|b2b2/);
    expect(shown).not.toMatch(/161, 161|<Buffer/);
  });
});
