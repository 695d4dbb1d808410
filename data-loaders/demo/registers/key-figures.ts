import type {Objects} from "../buildings/objects.js";
import {CORPORATION, LANDLORD, OCCUPIER} from "../buildings/owners.js";
import {ageOn, dayOf, YEARS} from "../calendar.js";
import {type Division, EARLIER} from "../geometry/divisions.js";
import type {Registry} from "../people/registry.js";
import {MUNICIPALITY, WIJKEN} from "../town.js";
import {incomeOf} from "./income.js";

const TENURE = "Wonen/Woningen naar eigendom/";
const HEADER = [
  "Wijken en buurten",
  "Regioaanduiding/Gemeentenaam (naam)",
  "Regioaanduiding/Soort regio (omschrijving)",
  "Regioaanduiding/Codering (code)",
  "Regioaanduiding/Indelingswijziging gemeente, wijk, buurt (code)",
  "Bevolking/Aantal inwoners (aantal)",
  "Bevolking/Geslacht/Mannen (aantal)",
  "Bevolking/Geslacht/Vrouwen (aantal)",
  "Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)",
  "Bevolking/Leeftijdsgroepen/15 tot 25 jaar (aantal)",
  "Bevolking/Leeftijdsgroepen/25 tot 45 jaar (aantal)",
  "Bevolking/Leeftijdsgroepen/45 tot 65 jaar (aantal)",
  "Bevolking/Leeftijdsgroepen/65 jaar of ouder (aantal)",
  "Bevolking/Particuliere huishoudens/Huishoudens totaal (aantal)",
  "Wonen/Woningvoorraad (aantal)",
  `${TENURE}Koopwoningen (%)`,
  `${TENURE}Huurwoningen/Huurwoningen totaal (%)`,
  `${TENURE}Huurwoningen/In bezit woningcorporatie (%)`,
  `${TENURE}Huurwoningen/In bezit overige verhuurders (%)`,
  `${TENURE}Eigendom onbekend (%)`,
  "Inkomen/Inkomen van personen/Gemiddeld inkomen per inwoner  (x 1 000 euro)"
];

/** What is counted in one area on 1 January. */
interface Counts {
  /** All, men, women, five age groups. */
  residents: number[];
  households: number;
  /** Dwellings by kind of owner. */
  owners: number[];
  /** Of all residents together, 1,000 euro. */
  income: number;
}

/** From here on a figure is told; under it CBS writes a dot. */
const TOLD = {ages: 50, tenure: 20, income: 2_500};

/** Last year of which incomes are known. */
const INCOMES_UNTIL = 2024;

/**
 * CBS key figures of one year as StatLine downloads them: texts padded, buurten and wijken rounded to 5 and
 * the municipality exact, so that parts do not add up; `.` where few people are behind a figure.
 */
export function* kerncijfers(town: KeyFiguresTown, division: Division, year: number): Generator<string> {
  const buurten = countAreas(town, division, year);
  yield HEADER.map((h) => `"${h}"`).join(";");
  yield line(
    MUNICIPALITY.name,
    "Gemeente",
    MUNICIPALITY.code,
    1,
    figures(sum(buurten), year, (n) => n)
  );
  for (const wijk of WIJKEN) {
    const inside = division.buurten.flatMap((buurt, b) => (buurt.wijk === wijk.code ? [b] : []));
    const rounded = figures(sum(inside.map((b) => buurten[b]!)), year, toFive);
    yield line(wijk.name, "Wijk", wijk.code, 1, rounded);
    for (const b of inside) {
      const {name, code} = division.buurten[b]!;
      const change = year === EARLIER + 1 ? division.changeOf(code) : 1;
      yield line(name, "Buurt", code, change, figures(buurten[b]!, year, toFive));
    }
  }
}

/** Residents of each buurt on 1 January of each year. */
export function countResidents(town: KeyFiguresTown, division: Division): number[][] {
  return YEARS.map((year) => countAreas(town, division, year).map(({residents}) => residents[0]!));
}

export interface KeyFiguresTown {
  seed: number;
  registry: Registry;
  objects: Objects;
}

function countAreas({seed, registry, objects}: KeyFiguresTown, division: Division, year: number): Counts[] {
  const areas = division.buurten.map(nothing);
  const seen = new Set<number>();
  const incomes = incomeOf(seed, year);
  const day = dayOf(year, 1, 1);
  const r = registry.residences;
  for (let row = 0; row < r.from.length; row++) {
    if (r.postal.at(row) === 1 || r.from.at(row) > day || r.to.at(row) <= day) continue;
    const person = r.person.at(row);
    const dwelling = r.dwelling.at(row);
    const area = areas[division.indexOf(dwelling)]!;
    area.residents[0]!++;
    area.residents[1 + registry.persons.sex.at(person)]!++;
    area.residents[3 + ageGroup(ageOn(registry.persons.born.at(person), day))]!++;
    if (!seen.has(r.household.at(row))) area.households++;
    seen.add(r.household.at(row));
    area.income += incomes[objects.buurt.at(dwelling)]!;
  }
  for (let row = 0; row < objects.count; row++) {
    if (!objects.isDwelling(row) || objects.usedFrom.at(row) > day) continue;
    areas[division.indexOf(row)]!.owners[objects.owner.at(row)]!++;
  }
  return areas;
}

function nothing(): Counts {
  return {residents: new Array<number>(8).fill(0), households: 0, owners: [0, 0, 0, 0], income: 0};
}

function sum(areas: readonly Counts[]): Counts {
  const add = (a: readonly number[], b: readonly number[]) => a.map((n, i) => n + b[i]!);
  return areas.reduce(
    (a, b) => ({
      residents: add(a.residents, b.residents),
      households: a.households + b.households,
      owners: add(a.owners, b.owners),
      income: a.income + b.income
    }),
    nothing()
  );
}

/** The figures of an area in the order of the header. */
function figures(area: Counts, year: number, rounded: (n: number) => number): (number | string)[] {
  const [all, ...rest] = area.residents as [number, ...number[]];
  const dwellings = area.owners.reduce((a, b) => a + b, 0);
  const share = (...kinds: number[]) =>
    dwellings < TOLD.tenure
      ? "."
      : Math.round((100 * kinds.reduce((n, kind) => n + area.owners[kind]!, 0)) / dwellings);
  const hidden = rounded(all) > 0 && rounded(all) < TOLD.ages;
  const mean =
    all < TOLD.income || year > INCOMES_UNTIL ? "." : (area.income / all).toFixed(1).replace(".", ",");
  return [
    rounded(all),
    ...rest.map((n, k) => (hidden && k > 1 ? "." : rounded(n))),
    rounded(area.households),
    rounded(dwellings),
    share(OCCUPIER),
    share(LANDLORD, CORPORATION),
    share(CORPORATION),
    share(LANDLORD),
    share(3),
    mean
  ];
}

function line(
  name: string,
  level: string,
  code: string,
  change: number,
  values: readonly (number | string)[]
): string {
  const texts = [name, MUNICIPALITY.name.padEnd(40), level.padEnd(10), code.padEnd(10), String(change)];
  return [...texts.map((t) => `"${t}"`), ...values].join(";");
}

const toFive = (n: number) => 5 * Math.round(n / 5);

/** 0–14, 15–24, 25–44, 45–64, 65 and over. */
function ageGroup(age: number): number {
  return [15, 25, 45, 65].filter((limit) => age >= limit).length;
}
