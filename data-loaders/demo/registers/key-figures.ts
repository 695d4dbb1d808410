import type {Objects} from "../buildings/objects.js";
import {ageOn, dayOf, YEARS} from "../calendar.js";
import type {Registry} from "../people/registry.js";
import {BUURTEN, MUNICIPALITY, WIJKEN} from "../town.js";

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
  "Bevolking/Leeftijdsgroepen/65 jaar of ouder (aantal)"
];
/** Residents, men, women, five age groups. */
const MEASURES = 8;

/** Residents on 1 January of each year, by buurt: total, men, women, five age groups. */
export function countResidents(registry: Registry, objects: Objects): number[][][] {
  const counts = YEARS.map(() => BUURTEN.map(() => new Array<number>(MEASURES).fill(0)));
  const r = registry.residences;
  for (const [y, year] of YEARS.entries()) {
    const day = dayOf(year, 1, 1);
    for (let row = 0; row < r.from.length; row++) {
      if (r.postal.at(row) === 1 || r.from.at(row) > day || r.to.at(row) <= day) continue;
      const person = r.person.at(row);
      const cells = counts[y]![objects.buurt.at(r.dwelling.at(row))]!;
      cells[0]!++;
      cells[1 + registry.persons.sex.at(person)]!++;
      cells[3 + ageGroup(ageOn(registry.persons.born.at(person), day))]!++;
    }
  }
  return counts;
}

/**
 * CBS key figures of one year as StatLine downloads them: texts padded, buurten and wijken rounded to 5 and
 * the municipality exact, so that parts do not add up; `.` where age groups of very few people are withheld.
 */
export function* kerncijfers(buurten: readonly (readonly number[])[]): Generator<string> {
  yield HEADER.map((h) => `"${h}"`).join(";");
  const sum = (rows: readonly (readonly number[])[]) =>
    Array.from({length: MEASURES}, (_, k) => rows.reduce((total, row) => total + row[k]!, 0));
  yield line(MUNICIPALITY.name, "Gemeente", MUNICIPALITY.code, sum(buurten));
  for (const wijk of WIJKEN) {
    const rows = buurten.filter((_, b) => BUURTEN[b]!.wijk === wijk.code);
    yield line(wijk.name, "Wijk", wijk.code, sum(rows).map(toFive));
    for (const [b, buurt] of BUURTEN.entries()) {
      if (buurt.wijk === wijk.code)
        yield line(buurt.name, "Buurt", buurt.code, withhold(buurten[b]!.map(toFive)));
    }
  }
}

function line(name: string, level: string, code: string, figures: readonly (number | string)[]): string {
  const texts = [name, MUNICIPALITY.name.padEnd(40), level.padEnd(10), code.padEnd(10), "1"];
  return [...texts.map((t) => `"${t}"`), ...figures].join(";");
}

function withhold(figures: readonly number[]): (number | string)[] {
  const isSmall = figures[0]! > 0 && figures[0]! < 50;
  return figures.map((n, k) => (isSmall && k > 2 ? "." : n));
}

const toFive = (n: number) => 5 * Math.round(n / 5);

/** 0–14, 15–24, 25–44, 45–64, 65 and over. */
function ageGroup(age: number): number {
  return [15, 25, 45, 65].filter((limit) => age >= limit).length;
}
