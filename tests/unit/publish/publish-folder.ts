import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import type {PublishSite} from "../../../site/publish/check-notebook.js";
import {publish} from "../../../site/publish/publish.js";
import {withdraw} from "../../../site/publish/withdraw.js";
import {readSnapshot} from "../../../site/read-snapshot.js";
import {notebookWith, reportFolders} from "../reports/snapshot-folder.js";

/** A site to publish on: the small snapshot, and notebooks of which those called `inbox/…` wait. */
export interface PublishFolder extends PublishSite {
  remove(): void;
}

export async function publishFolder(notebooks: Readonly<Record<string, string>>): Promise<PublishFolder> {
  const folders = await reportFolders({});
  mkdirSync(join(folders.notebooks, "inbox"));
  for (const [name, text] of Object.entries(notebooks)) writeFileSync(join(folders.notebooks, name), text);
  mkdirSync(join(folders.root, "en"));
  for (const name of ["methode.md", "en/methode.md"]) writeFileSync(join(folders.root, name), "# Methode\n");
  return {
    notebooks: folders.notebooks,
    data: folders.data,
    snapshot: await readSnapshot(folders.data),
    inner: null,
    pages: folders.root,
    remove: () => rmSync(dirname(folders.root), {recursive: true})
  };
}

export const QUERY = `\`\`\`query per_wijk
SELECT a.name AS wijk, f.n AS n, CASE WHEN f.n = 0 THEN 'small' ELSE 'value' END AS state
FROM figure f JOIN area a USING (area)
WHERE f.indicator = 'overbewoond' AND f.period = '2025JJ00' AND a.level = 'wijk'
ORDER BY wijk
\`\`\`
`;
export const CHART = `
\`\`\`chart
type: bar
title: Woningen per wijk
alt: In beide wijken zijn er woningen met veel bewoners.
data: per_wijk
y: wijk
value: n
state: state
unit: woningen
provenance:
  source: BAG
  period: "2025"
  population: woningen in gebruik
  uncertainty: afgerond op veelvouden van 5
\`\`\`
`;
export const TREND = `
\`\`\`trend
title: Overbewoond door de jaren
indicator: overbewoond
level: gemeente
period: each year
\`\`\`
`;
export const NOTE = `
\`\`\`note
Dit laat aantallen zien, en niet waarom ze verschillen.
\`\`\`
`;

/** A notebook of which nothing is to be said but that it has no translation. */
export function good(
  front: Readonly<Record<string, string>> = {},
  body = QUERY + CHART + TREND + NOTE
): string {
  return notebookWith(`Zie [de methode](../methode).\n\n${body}`, {
    authors: "[Anna Bos, Bram Dijk]",
    snapshot: '"0123456789ab"',
    ...front
  });
}

type Step = (done: string) => void;

/** Publishes `inbox/proef.md`. */
export async function publishTrial(site: PublishSite, step?: Step): Promise<void> {
  await publish({...site, file: "proef.md", reviewer: "Cor Smit", today: "2026-03-02", ...(step && {step})});
}

/** Withdraws `oud.md`. */
export function withdrawOld({notebooks}: PublishSite, step?: Step): void {
  const told = {reason: "verbeterd", by: "Cor Smit", municipality: "GM9999", audience: "openbaar" as const};
  withdraw({notebooks, slug: "oud", ...told, today: "2026-03-02", ...(step && {step})});
}
