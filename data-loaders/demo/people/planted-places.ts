import {MONTHS} from "../calendar.js";
import {random} from "../random.js";
import {BUURTEN} from "../town.js";

/** What may be planted at a dwelling. */
export const PHENOMENA = ["registered_uninhabited", "inhabited_unregistered", "overcrowded"] as const;
export type Phenomenon = (typeof PHENOMENA)[number];

/** Share of the dwellings in the places where a phenomenon clusters and elsewhere. */
export const PLACES: Record<Phenomenon, {elsewhere: number; clustered: number; buurten: readonly string[]}> =
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
    }
  };

/** Where one phenomenon grows: from below the town's mean to far above it in five years. */
export const GROWING = {
  phenomenon: "registered_uninhabited",
  buurt: "Turfhof",
  from: 0.014,
  to: 0.09
} as const;

/** The share of a buurt's dwellings where a phenomenon should be going on in a month. */
export function plannedShare(seed: number, phenomenon: Phenomenon, buurt: number, month: number): number {
  const {name} = BUURTEN[buurt]!;
  if (phenomenon === GROWING.phenomenon && name === GROWING.buurt) {
    return GROWING.from + ((GROWING.to - GROWING.from) * month) / (MONTHS - 1);
  }
  const {elsewhere, clustered, buurten} = PLACES[phenomenon];
  const unevenness = Math.exp(random(seed, `${phenomenon} ${name}`).normal(0, 0.25));
  return (buurten.includes(name) ? clustered : elsewhere) * unevenness;
}
