import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {checkNotebook, type PublishSite} from "../../../site/publish/check-notebook.js";
import {readSubmission} from "../../../site/publish/read-submission.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import {notebookWith} from "../reports/snapshot-folder.js";
import {CHART, good, NOTE, type PublishFolder, publishFolder, QUERY, TREND} from "./publish-folder.js";

let folder: PublishFolder;
beforeAll(async () => {
  folder = await publishFolder({"ander.md": good({supersedes: "proef"})});
});
afterAll(() => folder.remove());

/** The findings of a notebook that waits, as `line check!` for a refusal, with its words; the missing twin left out. */
async function findings(
  source: string,
  site: Partial<PublishSite> = {},
  file = "proef.md"
): Promise<string[]> {
  const path = join(folder.notebooks, "inbox", file);
  writeFileSync(path, source);
  const checked = await checkNotebook(readSubmission(path, folder.notebooks), {...folder, ...site});
  return checked.findings
    .filter(({check}) => check !== "translation")
    .map(({line, check, refuses, words}) => `${line} ${check}${refuses ? "!" : ""} ${words}`);
}

test("checkNotebook() has nothing to remark on a good notebook but that it has no twin", async () => {
  const path = join(folder.notebooks, "inbox/proef.md");
  writeFileSync(path, good({snapshot: `"${folder.snapshot.manifest.hash.slice(0, 12)}"`}));
  const {findings, figures} = await checkNotebook(readSubmission("proef.md", folder.notebooks), folder);
  expect(findings).toEqual([
    {
      check: "translation",
      line: 1,
      refuses: false,
      words: "er is geen vertaling (en)",
      way_out: "schrijf proef.en.md; zonder vertaling leidt de lezer in de andere taal naar de lijst"
    }
  ]);
  expect(figures!.map(({title}) => title)).toEqual(["Woningen per wijk", "Overbewoond door de jaren"]);
});

test.each<[string, string, string[]]>([
  ["no note", good({}, QUERY + CHART), ["1 note! er is geen duiding"]],
  [
    "a note that says nothing",
    good({}, TREND + NOTE.replace(/Dit.*/, "n.v.t.")),
    ["21 note! de duiding zegt niets"]
  ],
  [
    "a note of what is shown alone",
    good({}, TREND + NOTE.replace(/Dit.*/, "Dit laat aantallen zien.")),
    ["21 note de duiding zegt niet wat de cijfers niet laten zien"]
  ],
  [
    "a query's chart without alt",
    good({}, QUERY + CHART.replace(/alt:.*\n/, "") + NOTE),
    ["21 alt! “Woningen per wijk” heeft geen tekst voor wie de grafiek niet ziet"]
  ],
  [
    "an alt that is the title",
    good({}, QUERY + CHART.replace(/alt:.*/, "alt: woningen per wijk") + NOTE),
    ["23 alt alt van “Woningen per wijk” zegt niet meer dan de titel"]
  ],
  [
    "a unit and a population that fill a place",
    good(
      {},
      QUERY + CHART.replace("unit: woningen", "unit: xxx").replace("woningen in gebruik", "n.v.t.") + NOTE
    ),
    [
      "28 stated! unit van “Woningen per wijk” zegt niets",
      "32 stated! population van “Woningen per wijk” zegt niets"
    ]
  ],
  [
    "a percentage without limits",
    good({}, QUERY + CHART.replace("unit: woningen", 'unit: "%"') + NOTE),
    ["28 stated “Woningen per wijk” toont % zonder onder- en bovengrens"]
  ],
  ["a purpose that says nothing", good({purpose: "volgt"}), ["7 stated! purpose zegt niets"]],
  [
    "a figure that shows nothing",
    good({}, TREND.replace("overbewoond", "bewoond_zonder_inschrijving").replace("gemeente", "buurt") + NOTE),
    [
      "14 shown! “Overbewoond door de jaren” toont niets: bewoond zonder inschrijving: niet getoond per buurt per jaar: te weinig; kies meer jaren samen of wijk."
    ]
  ],
  [
    "another snapshot than the present one",
    good({snapshot: '"ffff0000ffff"'}),
    ["8 snapshot! de tekst is geschreven op andere gegevens: ffff0000ffff; de huidige zijn PRESENT"]
  ],
  [
    "a dead link, one away and one to a report",
    good({}, `[x](methde) [y](https://voorbeeld.nl/a) [z](ander.md) [w](/rapporten/)\n${TREND}${NOTE}`),
    [
      "11 links! de link methde leidt nergens heen",
      "11 links een link leidt van de site af, en vertelt die andere site wie wat leest",
      "11 links! de link /rapporten/ leidt nergens heen"
    ]
  ],
  [
    "what leads to a person or an address",
    good({}, `Bel 06-12345678 of j.doe@voorbeeld.nl.\n\n111222333, 1506 AB 12\n${TREND}${NOTE}`),
    [
      "13 identifying! hier staat een e-mailadres",
      "13 identifying! hier staat een telefoonnummer",
      "15 identifying! hier staat een getal dat een burgerservicenummer kan zijn",
      "15 identifying! hier staat een postcode met huisnummer"
    ]
  ],
  [
    "a cause in a title and a note, and not where it is denied",
    good(
      {},
      TREND.replace("Overbewoond door de jaren", "De aanpak leidde tot minder") +
        NOTE.replace(/Dit.*/, "De daling komt door het beleid. Wat de oorzaak is, blijkt hier niet.")
    ),
    [
      "15 cause “leidde tot” noemt een oorzaak, en cijfers tonen die niet",
      "21 cause “komt door” noemt een oorzaak, en cijfers tonen die niet"
    ]
  ],
  [
    "what a new notebook and its cells say at first",
    good(
      {title: "Nieuw notebook", purpose: "What it may be used for."},
      `Schrijf hier tekst.\n${TREND}${NOTE}`
    ),
    [
      "2 unfinished! het notebook heeft nog geen eigen titel",
      "7 unfinished! er staat nog niet waarvoor het gebruikt mag worden",
      "11 unfinished! hier staat nog de tekst van een nieuwe cel"
    ]
  ],
  [
    "a report that it replaces and nobody knows",
    good({supersedes: "nergens"}),
    ["9 supersedes! supersedes noemt nergens, en dat rapport is er niet"]
  ],
  [
    "a report that replaces this one",
    good({supersedes: "ander"}),
    ["9 supersedes! dit rapport vervangt zichzelf, al dan niet via een ander"]
  ],
  [
    "a required indicator that the site lacks",
    good({requires: "[kattenbezit]"}),
    ["9 audience! de site heeft geen indicator kattenbezit"]
  ]
])("checkNotebook() finds %s", async (_, source, expected) => {
  const present = folder.snapshot.manifest.hash.slice(0, 12);
  const own = (text: string) => text.replace('"0123456789ab"', `"${present}"`);
  expect(await findings(own(source))).toEqual(expected.map((text) => text.replace("PRESENT", present)));
});

test.each<[string, string, string[]]>([
  ["a query that does not run", `\`\`\`query x\nDROP TABLE figure\n\`\`\`\n${NOTE}`, ["14 runs!"]],
  [
    "cells that are wrong, each of them",
    "```trend\ntitel: x\n```\n\n```note\n```\n",
    ["14 format!", "17 format!"]
  ],
  ["two cells of one name", QUERY + QUERY, ["19 format!"]]
])("checkNotebook() finds %s, and looks no further", async (_, body, expected) => {
  const {hash} = folder.snapshot.manifest;
  const found = await findings(good({snapshot: `"${hash.slice(0, 12)}"`}, body));
  expect(
    found.map((text) => text.split(" ").slice(0, 2).join(" ")).filter((text) => !text.endsWith("note!"))
  ).toEqual(expected);
});

test("checkNotebook() speaks the language of the notebook", async () => {
  const source = notebookWith(TREND, {
    language: "en",
    snapshot: `"${folder.snapshot.manifest.hash.slice(0, 8)}"`
  });
  expect(await findings(source, {}, "proef.en.md")).toEqual(["1 note! there is no note"]);
});

test("checkNotebook() never says again what it found", async () => {
  const said = (await findings(`${good()}\n111222333 en jan@voorbeeld.nl\n`)).join();
  expect(said).toContain("burgerservicenummer");
  expect(said).not.toMatch(/111222333|jan@/);
});

test("checkNotebook() remarks that a translation has other cells", async () => {
  writeFileSync(join(folder.notebooks, "twee.en.md"), notebookWith(NOTE, {language: "en"}));
  const path = join(folder.notebooks, "inbox/twee.md");
  writeFileSync(path, good());
  const {findings} = await checkNotebook(readSubmission(path, folder.notebooks), folder);
  expect(findings.filter(({check}) => check === "translation").map(({words}) => words)).toEqual([
    "de vertaling twee.en.md heeft andere cellen"
  ]);
});

/** The small snapshot in which one indicator is for the municipality only. */
function withInner(audience: Manifest["audience"]): PublishFolder["snapshot"] {
  const {manifest} = folder.snapshot;
  const indicators = manifest.indicators.map((card) =>
    card.id === "bewoond_zonder_inschrijving" ? {...card, audience: "intern" as const} : card
  );
  const shown =
    audience === "intern" ? indicators : indicators.filter((card) => card.audience === "openbaar");
  return {...folder.snapshot, manifest: {...manifest, audience, indicators: shown}};
}
const INNER = TREND.replace("overbewoond", "bewoond_zonder_inschrijving") + NOTE;
const bare = (front: Record<string, string> = {}, body = INNER) => notebookWith(body, front);

test("checkNotebook() on an internal site asks that what is internal is required", async () => {
  const snapshot = withInner("intern");
  expect(await findings(bare(), {snapshot})).toEqual([
    "2 audience! bewoond_zonder_inschrijving is alleen voor binnen de gemeente, en dit rapport komt ook op de site voor iedereen"
  ]);
  const kept = bare({requires: "[bewoond_zonder_inschrijving]"});
  expect(await findings(kept, {snapshot})).toEqual([
    "2 snapshot in de kop staat niet op welke gegevens de tekst is geschreven"
  ]);
});

test("checkNotebook() for everybody refuses what is for the municipality only, also in prose", async () => {
  const inner = withInner("intern").manifest;
  const site = {snapshot: withInner("openbaar"), inner: {...inner, hash: "f".repeat(64)}};
  const words =
    "audience! “bewoond zonder inschrijving” is alleen voor binnen de gemeente, en deze site is voor iedereen";
  expect((await findings(bare(), site)).filter((one) => one.includes("audience"))).toEqual([`13 ${words}`]);
  const prose = bare({}, `Ook Bewoond zonder inschrijving speelt.\n${TREND}${NOTE}`);
  expect((await findings(prose, site)).filter((one) => one.includes("audience"))).toEqual([`10 ${words}`]);
});

test("checkNotebook() keeps the hash of internal data out of what everybody may read", async () => {
  const {hash} = folder.snapshot.manifest;
  const source = bare({snapshot: `"${hash.slice(0, 12)}"`}, TREND + NOTE);
  const words =
    "8 snapshot! in de kop staat het kenmerk van de interne gegevens; dat komt ook op de site voor iedereen";
  expect(await findings(source, {snapshot: withInner("intern")})).toEqual([words]);
  const open = {...withInner("openbaar")};
  const site = {
    snapshot: {...open, manifest: {...open.manifest, hash: "e".repeat(64)}},
    inner: withInner("intern").manifest
  };
  expect(await findings(source, site)).toEqual([words]);
});
