import {MONTHS} from "../calendar.js";
import {random} from "../random.js";
import {BUURTEN} from "../town.js";

/** What may be planted at a dwelling. */
export const PHENOMENA = [
  "registered_uninhabited",
  "inhabited_unregistered",
  "overcrowded",
  "room_letting",
  "subletting",
  "holiday_letting"
] as const;
export type Phenomenon = (typeof PHENOMENA)[number];

/**
 * What looks like it and is no wrong: rooms let with a permit; three generations under one roof; an owner with a
 * lodger or two; friends who share; a carer who lives in; a home kept for a tenant who is away for a while.
 */
export const INNOCENT = [
  "shared_with_permit",
  "generations",
  "lodgers",
  "friends",
  "carer",
  "kept_for_tenant"
] as const;
export type Innocent = (typeof INNOCENT)[number];

/** Everything that may go on at a dwelling; the history of the town holds its index. */
export const ARRANGEMENTS = [...PHENOMENA, ...INNOCENT] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** How many of the arrangements are planted; those before it in `ARRANGEMENTS` are. */
export const PLANTED_KINDS = PHENOMENA.length;

/**
 * Share of the dwellings in the places where it clusters and elsewhere: of those lived in, and of the
 * corporations' for subletting and homes kept for a tenant.
 */
export const PLACES: Record<Arrangement, {elsewhere: number; clustered: number; buurten: readonly string[]}> =
  {
    registered_uninhabited: {
      elsewhere: 0.0148,
      clustered: 0.045,
      buurten: [
        "Touwslagersveld",
        "Kadehof",
        "Kaasmarkt",
        "Munthof",
        "Wilgenwaard",
        "Verfmolenbuurt",
        "Sluishoek"
      ]
    },
    inhabited_unregistered: {
      elsewhere: 0.0047,
      clustered: 0.018,
      buurten: ["Kaasmarkt", "Entrepotbuurt", "Kranenkade", "Papierpad", "Kadehof", "Pellerij", "Loswal"]
    },
    overcrowded: {
      elsewhere: 0.02,
      clustered: 0.075,
      buurten: ["Wilgenwaard", "Elzenwaard", "Kadehof", "Veenhof", "Waaghof", "Loswal", "Linnenbuurt"]
    },
    room_letting: {
      elsewhere: 0.0026,
      clustered: 0.032,
      buurten: ["Scheepmakersbuurt", "Linnenbuurt", "Lijnbaan", "Papierpad", "Schutkolk", "Entrepotbuurt"]
    },
    subletting: {
      elsewhere: 0.0105,
      clustered: 0.046,
      buurten: ["Touwslagersveld", "Wilgenwaard", "Turfhof", "Verfmolenbuurt", "Sluishoek"]
    },
    holiday_letting: {
      elsewhere: 0.0021,
      clustered: 0.042,
      buurten: ["Kaasmarkt", "Munthof", "Kranenkade", "Visserseiland"]
    },
    shared_with_permit: {elsewhere: 0.0015, clustered: 0.018, buurten: ["Lijnbaan", "Munthof", "Schutkolk"]},
    generations: {elsewhere: 0.004, clustered: 0.012, buurten: ["Wilgenwaard", "Hanepoel", "Waaghof"]},
    lodgers: {elsewhere: 0.002, clustered: 0.008, buurten: ["Papierpad", "Spoorhaven"]},
    friends: {elsewhere: 0.0012, clustered: 0.012, buurten: ["Spoorhaven", "Pellerij", "Zeilmakerij"]},
    carer: {elsewhere: 0.0015, clustered: 0.0015, buurten: []},
    kept_for_tenant: {elsewhere: 0.004, clustered: 0.004, buurten: []}
  };

/** Where one phenomenon grows: from below the town's mean to far above it in five years. */
export const GROWING = {
  phenomenon: "registered_uninhabited",
  buurt: "Turfhof",
  from: 0.014,
  to: 0.09
} as const;

/** The share of a buurt's dwellings where something should be going on in a month. */
export function plannedShare(seed: number, kind: Arrangement, buurt: number, month: number): number {
  const {name} = BUURTEN[buurt]!;
  if (kind === GROWING.phenomenon && name === GROWING.buurt) {
    return GROWING.from + ((GROWING.to - GROWING.from) * month) / (MONTHS - 1);
  }
  const {elsewhere, clustered, buurten} = PLACES[kind];
  const unevenness = Math.exp(random(seed, `${kind} ${name}`).normal(0, 0.25));
  return (buurten.includes(name) ? clustered : elsewhere) * unevenness;
}
