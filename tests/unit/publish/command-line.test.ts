import {spawnSync} from "node:child_process";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {good, type PublishFolder, publishFolder} from "./publish-folder.js";

/** Each command is a process of its own, which a busy machine starts slowly. */
const MINUTES = 180_000;
const BIN = resolve("bin/buurtpeil.mjs");

let folder: PublishFolder;
beforeEach(async () => {
  folder = await publishFolder({});
  const snapshot = `"${folder.snapshot.manifest.hash.slice(0, 12)}"`;
  writeFileSync(join(folder.notebooks, "inbox/proef.md"), good({snapshot, language: "en"}));
  const config = {
    id: "proef",
    audience: "openbaar",
    municipality: {code: "GM9999", name: "Waterveen", fictional: true},
    output: {data: "src/data", site: "dist"}
  };
  writeFileSync(
    join(dirname(folder.pages), "proef.config.mjs"),
    `export default ${JSON.stringify(config)};\n`
  );
});
afterEach(() => folder.remove());

function buurtpeil(...args: string[]) {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [BIN, ...args, "--config", "proef.config.mjs"],
    {cwd: dirname(folder.pages), encoding: "utf8"}
  );
  return {status, stdout, stderr};
}

test(
  "buurtpeil check, publish and withdraw take a notebook all the way",
  () => {
    expect(buurtpeil("check", "proef.md")).toEqual({
      status: 0,
      stderr: "",
      stdout:
        "proef.md: refusals: 0, remarks: 1\n" +
        "  line 1, remark: there is no translation (nl)\n" +
        "    do this: write proef.md; without it, a reader in the other language is led to the list\n" +
        "This report was not published for this site before.\n"
    });
    const published = buurtpeil("publish", "proef.md", "--reviewer", "Cor Smit");
    expect(published).toMatchObject({status: 0, stderr: ""});
    expect(published.stdout).toMatch(
      /Published: notebooks\/proef\.en\.md, read by Cor Smit\.\nIt is on the site after: npx buurtpeil build\n$/
    );
    expect(existsSync(join(folder.notebooks, "inbox/proef.md"))).toBe(false);
    expect(existsSync(join(dirname(folder.notebooks), ".notebooks.lock"))).toBe(false);
    expect(buurtpeil("withdraw", "proef", "--reason", "corrected", "--by", "Cor Smit")).toEqual({
      status: 0,
      stderr: "",
      stdout:
        "Withdrawn; the notebook is now notebooks/withdrawn/proef.en.md.\n" +
        "It is off the site after: npx buurtpeil build; copies that others have stay.\n"
    });
  },
  MINUTES
);

test(
  "buurtpeil publish ends with 1 where something refuses, with 2 where the command line is wrong",
  () => {
    const file = join(folder.notebooks, "inbox/proef.md");
    writeFileSync(file, readFileSync(file, "utf8").replace("alt: ", "description: "));
    const refused = buurtpeil("publish", "proef.md", "--reviewer", "Cor Smit");
    expect(refused.status).toBe(1);
    expect(refused.stdout).toMatch(/has no text for who cannot see the chart\n[\s\S]*Not published; /);
    expect(buurtpeil("publish", "proef.md").status).toBe(2);
  },
  MINUTES
);

test(
  "buurtpeil check says how to make a snapshot of an audience that has none",
  () => {
    expect(buurtpeil("check", "proef.md", "--audience", "intern")).toMatchObject({
      status: 1,
      stderr: "buurtpeil: there is no snapshot for intern: make it with `buurtpeil build --audience intern`\n"
    });
  },
  MINUTES
);
