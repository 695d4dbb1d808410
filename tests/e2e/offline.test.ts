import {spawnSync} from "node:child_process";
import {cpSync, existsSync, rmSync} from "node:fs";
import {afterAll, expect, test} from "vitest";

const WORK = ".buurtpeil/offline";
const CAN_CUT_NETWORK = spawnSync("unshare", ["-n", "true"]).status === 0;

afterAll(() => rmSync(WORK, {recursive: true, force: true}));

test.skipIf(!CAN_CUT_NETWORK)(
  "build() needs no network, not even the first time",
  () => {
    rmSync(WORK, {recursive: true, force: true});
    cpSync("src/data", `${WORK}/data`, {recursive: true});
    const script = `
    import {build} from "./site/build.ts";
    await build({pages: "src", data: "${WORK}/data", notebooks: "notebooks", site: "${WORK}/site", work: "${WORK}"});
  `;
    const {status, stderr} = spawnSync(
      "unshare",
      ["-n", process.execPath, "--import", "tsx", "--input-type=module", "--eval", script],
      {encoding: "utf8", timeout: 300_000}
    );
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(existsSync(`${WORK}/site/index.html`)).toBe(true);
  },
  300_000
);
