/** What a buurt looks like; decides its dwellings, its households and how it lies on the map. */
export type Kind =
  | "centrum"
  | "oud"
  | "flats"
  | "woonwijk"
  | "vinex"
  | "nieuwbouw"
  | "dorp"
  | "lint"
  | "werk"
  | "haven"
  | "natuur"
  | "water";

export interface Buurt {
  code: string;
  name: string;
  wijk: string;
  kind: Kind;
  /** Residents on 1 January 2025 at scale 1. */
  residents: number;
}

export interface Wijk {
  code: string;
  name: string;
  /** Where the wijk grows from, as shares of the town's width and height, from the south-west. */
  seed: [x: number, y: number];
  /** How far it spreads compared with its neighbours. */
  spread: number;
  buurten: Buurt[];
}

export const MUNICIPALITY = {code: "GM9999", name: "Waterveen"} as const;

/**
 * The fictional municipality: 19 wijken with 79 buurten, of which 5 have no residents and 10 fewer than 100
 * (those 5 included), as in Zaanstad. Every name is invented.
 */
export const WIJKEN: readonly Wijk[] = [
  wijk(11, "Binnenstad", [0.69, 0.38], 0.7, [
    ["Kaasmarkt", "centrum", 2170],
    ["Munthof", "centrum", 1760],
    ["Lijnbaan", "oud", 2770],
    ["Spoorhaven", "nieuwbouw", 1450]
  ]),
  wijk(12, "Kruiswerf", [0.64, 0.23], 0.8, [
    ["Scheepmakersbuurt", "oud", 3000],
    ["Touwslagersveld", "flats", 3910],
    ["Ankerhof", "oud", 2560],
    ["Teerplein", "werk", 63]
  ]),
  wijk(13, "Zuidoever", [0.72, 0.08], 1, [
    ["Kadehof", "flats", 4390],
    ["Loodsenkade", "haven", 0],
    ["Houtkaai", "werk", 47],
    ["Visserseiland", "nieuwbouw", 1290]
  ]),
  wijk(14, "Oosterwaard", [0.73, 0.52], 0.9, [
    ["Wilgenwaard", "flats", 4280],
    ["Elzenwaard", "flats", 3650],
    ["Populierenhof", "woonwijk", 2700],
    ["Essenwaard", "woonwijk", 2430]
  ]),
  wijk(15, "Bleekveld", [0.68, 0.67], 0.8, [
    ["Linnenbuurt", "oud", 3160],
    ["Wasserijbuurt", "oud", 2050],
    ["Stijfselpad", "oud", 1660],
    ["Zeepziederij", "nieuwbouw", 905]
  ]),
  wijk(16, "Korenpad", [0.74, 0.85], 1.1, [
    ["Korenpad", "woonwijk", 3480],
    ["Haverkamp", "woonwijk", 2960],
    ["Gerstenhof", "woonwijk", 1960],
    ["Mouterij", "dorp", 640],
    ["Tarwezoom", "lint", 185]
  ]),
  wijk(21, "Havenkwartier", [0.43, 0.06], 1, [
    ["Havenkom", "haven", 0],
    ["Loswal", "werk", 430],
    ["Kranenkade", "nieuwbouw", 1120],
    ["Entrepotbuurt", "oud", 1840]
  ]),
  wijk(22, "Sluishoek", [0.38, 0.21], 0.8, [
    ["Sluishoek", "oud", 3780],
    ["Schutkolk", "oud", 2600],
    ["Sluiswachterspad", "oud", 1520],
    ["Waaghof", "flats", 2730]
  ]),
  wijk(23, "Molenwerf", [0.44, 0.42], 0.85, [
    ["Papierpad", "oud", 2920],
    ["Oliemolenbuurt", "oud", 2350],
    ["Verfmolenbuurt", "flats", 3340],
    ["Pellerij", "centrum", 1710],
    ["Zeilmakerij", "nieuwbouw", 1900]
  ]),
  wijk(31, "Lodijk", [0.42, 0.64], 0.8, [
    ["Oud-Lodijk", "dorp", 2200],
    ["Lodijkerkade", "oud", 1620],
    ["Vlasakker", "woonwijk", 2670],
    ["Lodijkerwerf", "werk", 68]
  ]),
  wijk(32, "Tolbrug", [0.43, 0.78], 0.85, [
    ["Tolbrug", "dorp", 2830],
    ["Tolhek", "woonwijk", 2540],
    ["Veerstoep", "oud", 1370],
    ["Palingrokerij", "oud", 780]
  ]),
  wijk(33, "Noorderwaard", [0.49, 0.91], 1, [
    ["Noordkade", "dorp", 3090],
    ["Waardhuizen", "woonwijk", 2970],
    ["Smidswerf", "oud", 970],
    ["Noorderplas", "water", 0]
  ]),
  wijk(41, "Westerveen", [0.18, 0.14], 1.1, [
    ["Turfhof", "flats", 4540],
    ["Turfstekersbuurt", "woonwijk", 3790],
    ["Baggelaarsveld", "woonwijk", 3270],
    ["Varenveld", "woonwijk", 2270],
    ["Veenhof", "flats", 2110]
  ]),
  wijk(42, "Rietgors", [0.16, 0.33], 1, [
    ["Rietgors", "woonwijk", 3870],
    ["Karekiet", "woonwijk", 3400],
    ["Roerdomp", "woonwijk", 2800],
    ["Lisdodde", "vinex", 1800]
  ]),
  wijk(43, "Kleiland", [0.15, 0.47], 1.1, [
    ["Kleiland", "vinex", 3500],
    ["Steenbakkerij", "werk", 0],
    ["Pannenbakkersveld", "vinex", 2380],
    ["Kleikade", "lint", 320]
  ]),
  wijk(44, "Nieuw-Lodijk", [0.18, 0.65], 1, [
    ["Spiegelwater", "vinex", 4650],
    ["Dauwveld", "vinex", 3880],
    ["Nevelhof", "vinex", 3160],
    ["Morgenland", "nieuwbouw", 1650]
  ]),
  wijk(51, "Hanepoel", [0.13, 0.87], 1.5, [
    ["Hanepoel", "dorp", 2910],
    ["Hanepoelerbroek", "lint", 410],
    ["Ganzenweide", "natuur", 32],
    ["Noordbroek", "lint", 245]
  ]),
  wijk(61, "Diepenes", [0.92, 0.68], 1.6, [
    ["Diepenes", "dorp", 2010],
    ["Diepenesserdijk", "lint", 560],
    ["Oosterdiep", "water", 0],
    ["Bloklanden", "lint", 290]
  ]),
  wijk(62, "Zuiddreef", [0.91, 0.25], 1.2, [
    ["Zuiddreef", "vinex", 3550],
    ["Reigersdreef", "vinex", 2980],
    ["Dreefpark", "natuur", 18],
    ["Ambachtsdreef", "werk", 350]
  ])
];

export const BUURTEN: readonly Buurt[] = WIJKEN.flatMap((w) => w.buurten);

function wijk(
  number: number,
  name: string,
  seed: [number, number],
  spread: number,
  buurten: [name: string, kind: Kind, residents: number][]
): Wijk {
  const code = `WK9999${number}`;
  return {
    code,
    name,
    seed,
    spread,
    buurten: buurten.map(([buurt, kind, residents], i) => ({
      code: `BU9999${number}0${i + 1}`,
      name: buurt,
      wijk: code,
      kind,
      residents
    }))
  };
}
