import {stringify} from "yaml";
import {CORPORATION} from "../buildings/owners.js";
import {dayOf, isoDay, YEARS} from "../calendar.js";
import {BUURTEN} from "../town.js";
import {verhuringen} from "./lettings.js";
import {type Recorded, recorded} from "./police-registrations.js";
import type {Town} from "./town.js";

/** What an annual report names at all. */
const WORTH_TELLING = 100;

/**
 * Writes what people of the fictional municipality know beside its snapshot, for the audit's attacker: totals in
 * annual reports, exact and rounded, a share in a letter, and what two contributors know of cases of their own. All
 * of it is true of the registers.
 */
export function attackerFacts(town: Town): string {
  const incidents = [...recorded(town)].filter(({placed}) => placed);
  const facts = [
    ...REPORTED.flatMap((of) => policeTotals(incidents, of)),
    ...hardShare(incidents),
    ...corporationTotals(town),
    ...ownCases(town, incidents)
  ];
  return `${HEAD}${stringify({facts}, {aliasDuplicateObjects: false, lineWidth: 0})}`;
}

const HEAD =
  "# What an attacker may know beside the snapshot; see docs/audit.md. Made up, as the municipality is.\n";

const REPORTED = [
  {kind: "drugs_hard", table: "drugs_registratie", categories: {drug: ["hard"]}},
  {kind: "drugs_soft", table: "drugs_registratie", categories: {drug: ["soft"]}},
  {kind: "overlast_woon", table: "overlast_registratie", categories: {nuisance: ["housing"]}},
  {kind: "overlast_jeugd", table: "overlast_registratie", categories: {nuisance: ["youth"]}}
] as const;

function policeTotals(incidents: readonly Recorded[], {kind, ...cells}: (typeof REPORTED)[number]) {
  return YEARS.flatMap((year) => {
    const total = incidents.filter((of) => of.kind === kind && yearOf(of) === year).length;
    const source = `annual report of the police ${year}, ${kind}`;
    return total < WORTH_TELLING ? [] : [{...cells, period: `${year}JJ00`, total, source}];
  });
}

/** Hard drugs among all registrations on drugs in the last year, as a letter to the council tells. */
function hardShare(incidents: readonly Recorded[]) {
  const year = YEARS.at(-1)!;
  const drugs = incidents.filter((of) => of.kind.startsWith("drugs_") && yearOf(of) === year);
  if (drugs.length < WORTH_TELLING) return [];
  const hard = drugs.filter(({kind}) => kind === "drugs_hard").length;
  const of = {table: "drugs_registratie", period: `${year}JJ00`};
  const share = Math.round((100 * hard) / drugs.length);
  return [{part: {...of, categories: {drug: ["hard"]}}, of, share, source: `letter to the council ${year}`}];
}

/** Dwellings that the corporations let to a known tenant at the end of the year, to the hundred. */
function corporationTotals(town: Town) {
  const {objects, ids} = town;
  const known = new Set<string>();
  for (let row = 0; row < objects.count; row++)
    if (objects.owner.at(row) === CORPORATION) known.add(ids.object(row));
  const [, ...contracts] = verhuringen(town);
  const read = contracts.map((line) => line.split("\t"));
  return YEARS.flatMap((year) => {
    const day = isoDay(dayOf(year, 12, 31));
    const let_ = new Set<string>();
    for (const [, object, tenant, from, until] of read) {
      const isOver = !!until && until !== "-" && until <= day;
      if (known.has(object!) && tenant && from! <= day && !isOver) let_.add(object!);
    }
    const total = Math.round(let_.size / 100) * 100;
    const cells = {table: "sociale_huur", period: `${year}JJ00`};
    const source = `annual reports of the housing corporations ${year}`;
    return total < 1000 ? [] : [{...cells, total, rounded_to: 100, source}];
  });
}

/** Fewest residents of a buurt that is surely published under its own code. */
const STANDS_ALONE = 200;

/** Cases that a police officer and a youth worker handled themselves: most of those in the fullest cell of their field. */
function ownCases({objects, scale}: Town, incidents: readonly Recorded[]) {
  const buurtOf = ({object}: Recorded) => BUURTEN[objects.buurt.at(object)]!;
  const hard = fullest(
    incidents.filter(({kind}) => kind === "drugs_hard"),
    (of) => [buurtOf(of).wijk, quarterOf(of)]
  );
  const youth = fullest(
    incidents.filter((of) => of.kind === "overlast_jeugd" && buurtOf(of).residents * scale >= STANDS_ALONE),
    (of) => [buurtOf(of).code, monthOf(of)]
  );
  const cases = [
    {table: "drugs_registratie", categories: {drug: ["hard"]}, most: hard, by: "a police officer"},
    {table: "overlast_registratie", categories: {nuisance: ["youth"]}, most: youth, by: "a youth worker"}
  ];
  return cases.flatMap(({most, by, ...cells}) =>
    most && most.count > 1
      ? [
          {
            ...cells,
            areas: [most.area],
            period: most.period,
            own: most.count - 1,
            by,
            source: `cases of ${by}`
          }
        ]
      : []
  );
}

function fullest(incidents: readonly Recorded[], cellOf: (of: Recorded) => [area: string, period: string]) {
  const counts = new Map<string, number>();
  for (const of of incidents) {
    const cell = cellOf(of).join(" ");
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  if (!most) return undefined;
  const [area, period] = most[0].split(" ") as [string, string];
  return {area, period, count: most[1]};
}

const yearOf = ({day}: Recorded) => Number(isoDay(day).slice(0, 4));
const monthOf = ({day}: Recorded) => isoDay(day).slice(0, 7).replace("-", "MM");
const quarterOf = ({day}: Recorded) =>
  `${isoDay(day).slice(0, 4)}KW0${Math.ceil(Number(isoDay(day).slice(5, 7)) / 3)}`;
