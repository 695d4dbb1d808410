const HEAD = `---
title: Vier gekoppeld
language: nl
date: 2026-03-02
authors: [Team]
description: Om te meten.
purpose: Meten.
---

\`\`\`input maanden
type: period
label: Welke maanden?
kind: month
multiple: true
value: []
\`\`\`

\`\`\`trend
title: Per maand
indicator: meldingen_openbare_ruimte
level: gemeente
period: each month
selects: $maanden
\`\`\`
`;

/** Figures that follow the chosen months: two of the released figures, and two of queries as clicks make them. */
export const FOLLOWERS = 4;

/** Writes a notebook with a trend to drag in, and four figures that follow. */
export function linkedNotebook(): string {
  return [
    HEAD,
    mapOf("buurt"),
    mapOf("wijk"),
    queryAndChart("soorten", "kind", "kind", ""),
    queryAndChart("buurten", "area, area.name", "area", "JOIN area USING (area)\n")
  ].join("\n");
}

function mapOf(level: string): string {
  return `\`\`\`map
title: Kaart per ${level}
indicator: meldingen_openbare_ruimte
level: ${level}
period: $maanden
\`\`\`
`;
}

function queryAndChart(name: string, split: string, y: string, join: string): string {
  return `\`\`\`query ${name}
SELECT ${split},
       sum(n) AS n,
       CASE WHEN sum(n) IS NULL THEN 'missing'
            WHEN sum(n) = 0 THEN 'small'
            ELSE 'value' END AS state
FROM melding
${join}WHERE period IN (FROM maanden)
GROUP BY ALL
\`\`\`

\`\`\`chart
title: Naar ${name}
type: bar
data: ${name}
y: ${y}
value: n
state: state
unit: meldingen
provenance:
  source: meldingen
  period: gekozen maanden
  population: meldingen
  uncertainty: afgerond
\`\`\`
`;
}
