import type {Theme} from "./mutation.js";

/** Writes the list of holes as a page of Markdown; a test compares it, so that each row was found. */
export function mutationDocs(themes: readonly Theme[]): string {
  const all = themes.flatMap(({mutations}) => mutations);
  const alone = all.filter(({also}) => !also?.length).length;
  const tables = themes.map(({title, mutations}) =>
    [
      `## ${title}`,
      "",
      "| hole | found by | also seen by | |",
      "| --- | --- | --- | --- |",
      ...mutations.map(
        ({id, hole, rule, also = []}) => `| ${hole} | ${rule} | ${also.join(", ")} | \`${id}\` |`
      ),
      ""
    ].join("\n")
  );
  return [
    "# Holes that the audit finds",
    "",
    "Each row is a hole that [a test](../tests/unit/audit/mutations.test.ts) plants in a small site that passes the",
    "[audit](audit.md), before anything is derived from it: hashes, figures and pages fit the hole wherever they can, so",
    "that it is seen by its own rule and not because a file has changed. The test fails when the rule does not find it,",
    "when another rule than those named here objects, and when this page is not what the list says",
    "(`UPDATE_GOLDEN=1 npx vitest run --project unit tests/unit/audit/mutations.test.ts` writes it).",
    "",
    `${all.length} holes, all found; ${alone} of them by one rule alone.`,
    "",
    ...tables
  ].join("\n");
}
