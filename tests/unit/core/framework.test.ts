import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {mendFileLinks} from "../../../site/framework.js";

test("mendFileLinks(site) gives a link to a hashed page its extension, and no other link", async () => {
  const site = mkdtempSync(join(tmpdir(), "buurtpeil-links-"));
  onTestFinished(() => rmSync(site, {recursive: true}));
  mkdirSync(join(site, "rapporten"));
  const page = join(site, "rapporten/proef.html");
  writeFileSync(
    page,
    '<a href="../_file/rapporten/bestand/proef.1a2b3c4d"></a><a href="../_file/data/figures.1a2b3c4d.arrow"></a>' +
      '<a href="./ander.html"></a>'
  );
  await mendFileLinks(site);
  expect(readFileSync(page, "utf8")).toBe(
    '<a href="../_file/rapporten/bestand/proef.1a2b3c4d.html"></a><a href="../_file/data/figures.1a2b3c4d.arrow"></a>' +
      '<a href="./ander.html"></a>'
  );
});
