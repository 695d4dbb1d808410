import {existsSync} from "node:fs";
import {resolve} from "node:path";
import type {TestProject} from "vitest/node";
import {consoleProgress} from "../../../bin/console-progress.js";
import {ensureDemo, ensureSite, ensureSnapshot} from "../../../bin/pipeline.js";
import {openProject} from "../../../bin/project.js";
import {serve} from "../../../site/serve.js";

/** Builds both municipalities where needed and serves them on free ports of loopback until the tests end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // While a page is being made, its tests run against a site that is served already.
  const served = process.env.BUURTPEIL_SITE_URL;
  if (served) {
    project.provide("siteUrl", served);
    project.provide("openDataUrl", null);
    return async () => {};
  }
  const progress = consoleProgress();
  const demo = await openProject({});
  await ensureDemo(demo, progress);
  await ensureSnapshot(demo, progress);
  await ensureSite(demo, progress);
  const running = [await serve(resolve(demo.config.output.site), {port: 0})];
  project.provide("siteUrl", running[0]!.url);

  const folder = process.env.BUURTPEIL_OPEN_DATA ?? "../shared/data";
  if (existsSync(folder)) {
    const open = await openProject({config: "zaanstad-open.config.ts", data: folder});
    await ensureSnapshot(open, progress);
    await ensureSite(open, progress);
    running.push(await serve(resolve(open.config.output.site), {port: 0}));
  } else {
    progress("no folder with open data: the tests of zaanstad-open are skipped");
  }
  project.provide("openDataUrl", running[1]?.url ?? null);
  return async () => {
    await Promise.all(running.map((site) => site.close()));
  };
}
