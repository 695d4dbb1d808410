import {readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {type AuditReport, audit} from "../../../site/audit.js";
import {themes} from "./mutations/all.js";
import type {Mutation} from "./mutations/mutation.js";
import {mutationDocs} from "./mutations/mutation-docs.js";
import {CANARY, SECRET} from "./mutations/plant.js";
import {smallLedger} from "./small-ledger.js";
import {rebuild, smallSite} from "./small-site.js";

/*
 * After a wanted change run UPDATE_GOLDEN=1 npx vitest run --project unit tests/unit/audit/mutations.test.ts and look
 * at the difference before you commit it.
 */
const FILE = fileURLToPath(new URL("../../../docs/audit-mutations.md", import.meta.url));
/** Plants a hole in a site that passes, each before what is derived from it, and lets the audit look. */
async function planted({releases, snapshot, written, ledger, site}: Partial<Mutation>): Promise<AuditReport> {
  const beside = releases && (await smallLedger(releases));
  const small = beside ?? (await smallSite(snapshot));
  try {
    if (beside) ledger?.(beside.ledger);
    await written?.(small);
    if (written) await rebuild(small);
    await site?.(small);
    return await audit({...small, canaries: [CANARY], secrets: [SECRET]});
  } finally {
    small.remove();
  }
}

it("audit(options) passes the site in which holes are planted", async () => {
  expect((await planted({})).findings).toEqual([]);
});

it("audit(options) passes the releases in which holes are planted", async () => {
  expect((await planted({releases: [{}, {}]})).findings).toEqual([]);
});

describe.each(themes)("audit(options) finds: $title", ({mutations}) => {
  it.concurrent.each(mutations)("$id: $hole", async (mutation) => {
    const {findings} = await planted(mutation);
    expect(new Set(findings.map(({rule}) => rule))).toEqual(
      new Set([mutation.rule, ...(mutation.also ?? [])])
    );
    const places = findings.filter(({rule}) => rule === mutation.rule).map(({where}) => where);
    if (mutation.place) expect(places).toContain(mutation.place);
  });
});

it("every mutation has a name of its own", () => {
  const ids = themes.flatMap(({mutations}) => mutations.map(({id}) => id));
  expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([]);
});

it("mutationDocs(themes) is what docs/audit-mutations.md says", () => {
  const text = mutationDocs(themes);
  if (process.env.UPDATE_GOLDEN) writeFileSync(FILE, text);
  expect(readFileSync(FILE, "utf8")).toBe(text);
});
