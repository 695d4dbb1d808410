/**
 * What most notebooks say, known to both ends of a link, so that it need not be in the link. The likeliest stands last.
 * Links that were sent hold places in this text: it never changes for version 1; other words are another version.
 */
export const LINK_WORDS = `supersedes: requires: [parameters:
snapshot: provenance:
  source:
  population:
  uncertainty: counts are rounded
  uncertainty: aantallen zijn afgerond
state: state
stacked: true
decimals: unit: mark: $series: lower: upper: alt: description: options: [multiple: true
min: 0
max: step: value: latest year
value: phenomenon: $type: phenomenon
type: choice
type: number
type: level
type: indicator
type: period
kind: year
label: Which districts?
label: Which year?
label: Which area?
label: Welke wijken?
label: Welk jaar?
label: Welk gebied?
ORDER BY rate DESC
ORDER BY n DESC
LIMIT GROUP BY period = '2025JJ00' AND level = 'wijk'
JOIN period USING (period)
JOIN area USING (area)
WHERE indicator = 'AND area IN (FROM FROM figure
WHERE SELECT area, area_name, name, n, denominator, 100.0 * n / nullif(denominator, 0) AS rate
\`\`\`

\`\`\`query per_wijk
\`\`\`input gebied
type: area
level: wijk
multiple: true
value: [WK99, BU99, GM99]
\`\`\`

\`\`\`chart
type: bar
type: line
data:
  indicator:
  level: gemeente
  period: each quarter
data: x: period
y: area_name
value: rate
\`\`\`

\`\`\`table
title: indicators: [
\`\`\`

\`\`\`compare
title: indicator:
area: with: [
above: [gemeente]
period: each year
\`\`\`

\`\`\`note
**What this shows.** **What this does not show.**
**Wat dit laat zien.** **Wat dit niet laat zien.**
\`\`\`

\`\`\`heatmap
\`\`\`

\`\`\`trend
title: indicator:
level: gemeente
period: each year
areas: [
\`\`\`

\`\`\`map
title: per wijk per buurt by wijk by buurt indicator:
level: buurt
level: wijk
period: latest year
period: 2025JJ00
\`\`\`
---
title: New notebook
language: en
date: 2026-
authors: [Name or team]
description: What the reader learns, in one sentence.
purpose: What it may be used for.
---

---
title: Nieuw notebook
language: nl
date: 2026-
authors: [Naam of team]
description: Wat de lezer te weten komt, in een zin.
purpose: Waarvoor het gebruikt mag worden.
---

`;
