import {spawnSync} from "node:child_process";
import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterEach, beforeAll, beforeEach, expect, test} from "vitest";
import {changeFiles, finishChanges, hasUnfinished} from "../../../site/publish/change-files.js";
import {readPublications} from "../../../site/publish/publications.js";
import {readNotebooks} from "../../../site/reports/read-notebooks.js";
import {good, type PublishFolder, publishFolder, publishTrial, withdrawOld} from "./publish-folder.js";

const DRIVER = fileURLToPath(new URL("change-and-die.ts", import.meta.url));

let folder: PublishFolder;
beforeEach(async () => {
  folder = await freshFolder();
});
afterEach(() => folder.remove());

async function freshFolder(): Promise<PublishFolder> {
  const made = await publishFolder({"oud.md": good({title: "Oud"})});
  const snapshot = `"${made.snapshot.manifest.hash.slice(0, 12)}"`;
  writeFileSync(join(made.notebooks, "inbox/proef.md"), good({snapshot}));
  return made;
}

/** Every file under the notebooks with its text, half-written ones left out: nothing reads those. */
function files({notebooks}: PublishFolder): Record<string, string> {
  const names = readdirSync(notebooks, {recursive: true, encoding: "utf8"});
  return Object.fromEntries(
    names
      .filter((name) => /\.(?:md|json)$/.test(name))
      .map((name) => [name, readFileSync(join(notebooks, name), "utf8")])
  );
}

const RUNS: Record<string, (site: PublishFolder, step: (done: string) => void) => void | Promise<void>> = {
  publish: publishTrial,
  withdraw: withdrawOld
};
/** What stands after a run that nothing disturbed. */
const undisturbed: Record<string, Record<string, string>> = {};
const heard: Record<string, string[]> = {};
beforeAll(async () => {
  for (const [what, run] of Object.entries(RUNS)) {
    const site = await freshFolder();
    const steps: string[] = [];
    heard[what] = steps;
    await run(site, (done) => steps.push(done));
    undisturbed[what] = files(site);
    site.remove();
  }
});

const STEPS = {
  publish: ["planned", "proef.md", "published/proef.nl.json", "publications.json", "inbox/proef.md"],
  withdraw: ["planned", "withdrawn/oud.md", "oud.md", "publications.json"]
};

test.each(Object.entries(STEPS))("%s changes its files in one go", (what, steps) => {
  expect(heard[what]).toEqual([...steps, "done"]);
  expect(JSON.parse(undisturbed[what]!["publications.json"]!).publications).toHaveLength(1);
});

test.each(Object.entries(STEPS).flatMap(([what, steps]) => steps.map((step) => [what, step] as const)))(
  "%s killed after %s ends as if it was not",
  async (what, step) => {
    const {notebooks, data} = folder;
    const paths = STEPS[what as keyof typeof STEPS].slice(1);
    const list = join(data, "changes.json");
    const ended = undisturbed[what]!;
    writeFileSync(list, JSON.stringify(paths.map((path) => ({path, content: ended[path] ?? null}))));
    const killed = spawnSync(process.execPath, ["--import", "tsx", DRIVER, notebooks, list, step]);
    expect(killed.signal).toBe("SIGKILL");
    // What stands meanwhile can be built: whole notebooks, and a log in order.
    await readNotebooks(notebooks);
    readPublications(notebooks);
    expect(finishChanges(notebooks)).toBe(true);
    expect(files(folder)).toEqual(ended);
    expect(hasUnfinished(notebooks)).toBe(false);
  }
);

test("changeFiles() that cannot write its plan changes nothing", () => {
  const missing = join(folder.notebooks, "oud.md");
  expect(() => changeFiles(missing, [{path: "x.md", content: "x"}])).toThrow();
  expect(readFileSync(missing, "utf8")).toContain("title: Oud\n");
});

test("finishChanges() of a folder where nothing was begun does nothing", () => {
  const before = files(folder);
  expect(finishChanges(folder.notebooks)).toBe(false);
  expect(files(folder)).toEqual(before);
});
