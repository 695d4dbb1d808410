import {FIRST_YEAR, YEARS} from "../calendar.js";
import {random} from "../random.js";
import {BUURTEN, type Kind} from "../town.js";

/** Registered offences a year per 1,000 residents, and those that need no residents. */
const RATE: Record<Kind, [perThousand: number, other: number]> = {
  centrum: [105, 60],
  oud: [48, 6],
  flats: [62, 5],
  woonwijk: [30, 3],
  vinex: [25, 3],
  nieuwbouw: [38, 5],
  dorp: [26, 4],
  lint: [30, 4],
  werk: [60, 45],
  haven: [40, 26],
  natuur: [20, 6],
  water: [0, 1.5]
};
/** Specific offences published beside the total, with their share of it and how much winter adds. */
const OFFENCES: readonly {code: string; share: number; winter: number}[] = [
  {code: "1.1.1", share: 0.045, winter: 0.35},
  {code: "1.2.3", share: 0.11, winter: -0.15},
  {code: "1.4.5", share: 0.07, winter: -0.08},
  {code: "2.2.1", share: 0.13, winter: 0.1},
  {code: "3.1.1", share: 0.018, winter: 0},
  {code: "3.9.1", share: 0.12, winter: 0.03},
  {code: "2.1.1", share: 0.008, winter: -0.1},
  {code: "2.4.1", share: 0.006, winter: -0.2},
  {code: "3.6.4", share: 0.014, winter: -0.05}
];
const REST = {code: "", share: 1 - OFFENCES.reduce((sum, o) => sum + o.share, 0), winter: 0.02};
const TOTAL = "0.0.0";

/**
 * Police registrations as StatLine's UntypedDataSet: codes padded, numbers right-aligned, years and months in
 * one column, and a total beside its parts, so that adding everything counts twice.
 */
export function* misdrijven(seed: number, scale: number): Generator<string> {
  yield '"ID";"SoortMisdrijf";"WijkenEnBuurten";"Perioden";"GeregistreerdeMisdrijven_1"';
  const counts = BUURTEN.map((_, b) => registrations(seed, scale, b));
  let id = 0;
  for (const code of [TOTAL, ...OFFENCES.map((o) => o.code)]) {
    for (const [b, buurt] of BUURTEN.entries()) {
      for (const [y, year] of YEARS.entries()) {
        const months = counts[b]!.get(code)!.slice(y * 12, y * 12 + 12);
        for (const [m, n] of months.entries()) yield line(`${year}MM${String(m + 1).padStart(2, "0")}`, n);
        yield line(
          `${year}JJ00`,
          months.reduce((sum, n) => sum + n, 0)
        );
      }
      function line(period: string, n: number): string {
        return `${id++};"${code} ";"${buurt.code}";"${period}";${String(n).padStart(8)}`;
      }
    }
  }
}

function registrations(seed: number, scale: number, b: number): Map<string, number[]> {
  const buurt = BUURTEN[b]!;
  const draw = random(seed, `police ${buurt.code}`);
  const [perThousand, other] = RATE[buurt.kind];
  const uneven = Math.exp(draw.normal(0, 0.22));
  const trend = draw.normal(-0.012, 0.03);
  const yearly = ((buurt.residents * perThousand) / 1000 + other) * scale * uneven;
  const counts = new Map<string, number[]>([[TOTAL, Array.from({length: YEARS.length * 12}, () => 0)]]);
  for (const {code, share, winter} of [...OFFENCES, REST]) {
    const months = Array.from({length: YEARS.length * 12}, (_, m) => {
      const season = 1 + winter * Math.cos((2 * Math.PI * (m % 12)) / 12);
      // Lockdown in the first months of the first year.
      const lockdown = Math.floor(m / 12) + FIRST_YEAR === 2021 && m < 5 ? 0.82 : 1;
      return draw.poisson((yearly / 12) * share * season * lockdown * (1 + trend * (m / 12)));
    });
    if (code !== "") counts.set(code, months);
    const total = counts.get(TOTAL)!;
    for (const [m, n] of months.entries()) total[m]! += n;
  }
  return counts;
}
