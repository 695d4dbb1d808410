import {execFileSync} from "node:child_process";
import {appendFileSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {checkFile, checkUnchanged, refuseLinkOut} from "../../../data-loaders/stages/check-file.js";
import type {Delivery} from "../../../data-loaders/stages/formats/delivery.js";
import {fileContract} from "../../fixtures/sources/read-delivery.js";

const contract = fileContract({format: {type: "csv", separator: ";", encoding: "utf-8"}});

let folder: string;
let data: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "buurtpeil-test-"));
  data = join(folder, "data");
  mkdirSync(join(data, "proef"), {recursive: true});
});
afterEach(() => rmSync(folder, {recursive: true}));

const delivery = (path: string): Delivery => ({
  engine: null as unknown as PrivateEngine,
  source: "proef",
  path,
  contract,
  table: "t"
});

function put(name: string, content = "id\n1\n"): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** As a run does: no link out, then the file itself. */
const check = async (path: string, root = data) => {
  await refuseLinkOut("proef", path, root);
  return checkFile(delivery(path));
};

describe("refuseLinkOut(source, path, root) and checkFile(delivery)", () => {
  it("accepts a file of the data folder, and one that the config names elsewhere", async () => {
    expect((await check(put("data/proef/a.csv"))).size).toBe(5);
    expect((await check(put("b.csv"))).size).toBe(5);
  });

  it("accepts a link within the data folder, and a data folder that is a link itself", async () => {
    put("data/proef/a.csv");
    symlinkSync("a.csv", join(data, "proef", "b.csv"));
    symlinkSync(data, join(folder, "gegevens"));
    expect((await check(join(data, "proef", "b.csv"))).size).toBe(5);
    expect((await check(join(folder, "gegevens", "proef", "a.csv"), join(folder, "gegevens"))).size).toBe(5);
  });

  it("refuses a link out of the data folder, and a file in a folder that is one", async () => {
    mkdirSync(join(folder, "elders"));
    const message = "link out of the data folder: proef, a.csv; put the file itself there";
    symlinkSync(put("elders/a.csv"), join(data, "proef", "a.csv"));
    symlinkSync(join(folder, "elders"), join(data, "map"));
    await expect(check(join(data, "proef", "a.csv"))).rejects.toThrow(message);
    await expect(check(join(data, "map", "a.csv"))).rejects.toThrow(message);
  });

  it("refuses a folder and a pipe, for which it does not wait", async () => {
    execFileSync("mkfifo", [join(data, "pijp")]);
    await expect(check(join(data, "proef"))).rejects.toThrow(
      "file not readable: proef, proef; give read permission on a plain file"
    );
    await expect(check(join(data, "pijp"))).rejects.toThrow(
      "file not readable: proef, pijp; give read permission on a plain file"
    );
  });

  it("refuses a link that leads nowhere", async () => {
    symlinkSync(join(data, "niets"), join(data, "a.csv"));
    await expect(check(join(data, "a.csv"))).rejects.toThrow(
      "file missing: proef, a.csv; put it in the data folder, or correct its name in the config"
    );
  });
});

describe("checkUnchanged(delivery, before)", () => {
  const message =
    "file changed while it was read: proef, a.csv; wait until the delivery is complete, and run again";

  it("accepts a file that was only read", () => {
    const path = put("a.csv");
    expect(() => checkUnchanged(delivery(path), statSync(path))).not.toThrow();
  });

  it("refuses one that was written to, or is gone", () => {
    const path = put("a.csv");
    const before = statSync(path);
    appendFileSync(path, "2\n");
    expect(() => checkUnchanged(delivery(path), before)).toThrow(message);
    rmSync(path);
    expect(() => checkUnchanged(delivery(path), before)).toThrow(message);
  });
});
