import {JA_NEE, REGELING, SOORT_BESLUIT} from "../../sources/participatiewet/contract.js";
import {END, monthStart, NEVER, START, YEARS} from "../calendar.js";
import type {Benefit} from "../events/benefit-spells.js";
import {random} from "../random.js";
import {spelled, unknownObject, withDuplicates, withLate} from "./dirt.js";
import type {Town} from "./town.js";
import type {WorkbookCell} from "./write-workbook.js";

type Row = readonly WorkbookCell[];

/** Number of a dossier; jumps, so that neighbours in the town are no neighbours in the register. */
export function dossierNumber(benefit: number): string {
  return `PW-${String(((benefit + 1) * 7_368_787) % 99_999_989).padStart(8, "0")}`;
}

/** Benefits since before the first day, a row for each address. */
export function* uitkeringen(town: Town): Generator<Row> {
  yield [
    "Dossiernummer",
    "BSN",
    "Naam",
    "BAG-id uitkeringsadres",
    "Regeling",
    "Leefvorm",
    "Ingangsdatum",
    "Einddatum",
    "Aantekeningen"
  ];
  const draw = random(town.seed, "uitkeringen");
  yield* withDuplicates(draw, withLate(draw, benefitRows(town), 0.01), 0.004);
}

function* benefitRows({objects, ids, events, seed}: Town): Generator<Row> {
  const draw = random(seed, "benefit rows");
  for (const [b, {person, addresses}] of events.benefits.entries()) {
    const scheme = ["PW", "IOAW", "IOAZ"][draw.weighted([95, 4, 1])]!;
    for (const {object, from, until} of addresses) {
      const roll = draw.uniform();
      yield [
        dossierNumber(b),
        ids.citizen(person),
        ids.familyName(person),
        roll < 0.005 ? "n.v.t." : ids.object(roll < 0.008 ? unknownObject(draw, objects) : object),
        spelled(draw, scheme, REGELING),
        draw.pick(["alleenstaande", "alleenstaande ouder", "gehuwd/samenwonend"]),
        dateOf(from),
        until === NEVER ? null : dateOf(until),
        draw.chance(0.1) ? `Gesproken met ${ids.givenNames(person)} ${ids.familyName(person)}` : null
      ];
    }
  }
}

/** Decisions of every kind; those on the duty to inform are few among them. */
export function* besluiten(town: Town): Generator<Row> {
  yield ["Besluitnummer", "Dossiernummer", "Besluitdatum", "Soort besluit", "Onherroepelijk", "Toelichting"];
  const draw = random(town.seed, "besluiten");
  yield* withDuplicates(draw, withLate(draw, decisionRows(town), 0.02), 0.004);
}

/** Other decisions a year on a dossier that is paid. */
const OTHER = 0.35;
/** Decisions a year on the duty to inform where nothing was the matter: never beyond appeal. */
const MISTAKEN = 0.0015;

function* decisionRows({events, seed}: Town): Generator<Row> {
  const draw = random(seed, "decision rows");
  let number = 0;
  for (const [b, benefit] of events.benefits.entries()) {
    const row = (day: number, kind: string, irrevocable: string): Row => [
      `B${String(++number).padStart(7, "0")}`,
      dossierNumber(b),
      dateOf(day),
      spelled(draw, kind, SOORT_BESLUIT),
      spelled(draw, irrevocable, JA_NEE),
      kind === "inlichtingenplicht" ? "Zie rapport in het dossier." : null
    ];
    const {decision} = benefit;
    if (decision) yield row(decision.day, "inlichtingenplicht", decision.isIrrevocable ? "J" : "N");
    for (const day of daysPaid(benefit)) {
      const other = day + draw.integer(0, 300);
      if (other < END && draw.chance(OTHER)) yield row(other, "overig", draw.chance(0.9) ? "J" : "N");
      if (other < END && draw.chance(MISTAKEN)) yield row(other, "inlichtingenplicht", "N");
    }
  }
}

/** A first day in each year in which a benefit is paid. */
function daysPaid({addresses}: Benefit): number[] {
  const from = Math.max(START, addresses[0]!.from);
  const until = Math.min(END, addresses.at(-1)!.until);
  return YEARS.flatMap((_, y) => {
    const [start, end] = [monthStart(y * 12), monthStart(y * 12 + 12)];
    return from < end && until > start ? [Math.max(start, from)] : [];
  });
}

const dateOf = (day: number) => new Date(day * 86_400_000);
