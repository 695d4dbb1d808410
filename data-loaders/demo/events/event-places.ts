import {MONTHS} from "../calendar.js";
import {random} from "../random.js";
import {BUURTEN} from "../town.js";

/** What may go on at a dwelling beside how it is lived in. */
export const EVENT_KINDS = ["hemp_farm", "drug_dealing", "nuisance_household"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

interface Plan {
  /** Share of the dwellings where it goes on at one moment, outside and inside the places where it clusters. */
  elsewhere: number;
  clustered: number;
  /** Names of buurten or codes of wijken. */
  places: readonly string[];
  /** Months that a case lasts on average. */
  lasting: number;
}

export const PLANS: Record<EventKind, Plan> = {
  hemp_farm: {
    elsewhere: 0.0005,
    clustered: 0.0028,
    places: ["Kadehof", "Loswal", "Papierpad", "Hanepoelerbroek", "Waaghof", "Ankerhof"],
    lasting: 9
  },
  // Two wijken alike, of which one has the intervention and the other does not.
  drug_dealing: {elsewhere: 0.00016, clustered: 0.0042, places: ["WK999912", "WK999922"], lasting: 14},
  nuisance_household: {
    elsewhere: 0.0026,
    clustered: 0.011,
    places: ["Touwslagersveld", "Elzenwaard", "Verfmolenbuurt", "Turfhof", "Stijfselpad"],
    lasting: 18
  }
};

/** Where one phenomenon grows, from what is usual to many times as much in five years. */
export const GROWING_EVENT = {
  kind: "nuisance_household",
  buurt: "Sluishoek",
  from: 0.002,
  to: 0.018
} as const;

/** The intervention that works: from this month on the wijk has half of what it had. */
export const INTERVENTION = {kind: "drug_dealing", wijk: "WK999912", from: 30, leaves: 0.5} as const;

/** The share of a buurt's dwellings where something should be going on in a month. */
export function eventShare(seed: number, kind: EventKind, buurt: number, month: number): number {
  const {name, wijk} = BUURTEN[buurt]!;
  if (kind === GROWING_EVENT.kind && name === GROWING_EVENT.buurt) {
    return GROWING_EVENT.from + ((GROWING_EVENT.to - GROWING_EVENT.from) * month) / (MONTHS - 1);
  }
  const {elsewhere, clustered, places} = PLANS[kind];
  const share = places.includes(name) || places.includes(wijk) ? clustered : elsewhere;
  const unevenness = Math.exp(random(seed, `${kind} ${name}`).normal(0, 0.2));
  return share * unevenness * (isTreated(kind, wijk, month) ? INTERVENTION.leaves : 1);
}

export function isTreated(kind: EventKind, wijk: string, month: number): boolean {
  return kind === INTERVENTION.kind && wijk === INTERVENTION.wijk && month >= INTERVENTION.from;
}
