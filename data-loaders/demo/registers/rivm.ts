import {random} from "../random.js";
import {BUURTEN, MUNICIPALITY, WIJKEN} from "../town.js";
import {incomeOf} from "./income.js";

/** Year of the survey; RIVM restates it to the newest division. */
const YEAR = 2022;

/** Under this many residents RIVM tells nothing of a buurt. */
const TOLD = 50;

/** Estimate, lower and upper limit. */
const MARGINS = [
  ["MW00000", 0],
  ["MOG0095", -1],
  ["MBG0095", 1]
] as const;

/**
 * Adults who have trouble making ends meet, by municipality, wijk and buurt, as StatLine's UntypedDataSet of table
 * 50090NED: keys padded, numbers right-aligned, limits of the estimate as rows beside it.
 */
export function* rondkomen(seed: number): Generator<string> {
  yield '"ID";"Leeftijd";"Marges";"WijkenEnBuurten";"Perioden";"Gemeentenaam_1";"SoortRegio_2";"Codering_3";"MoeiteMetRondkomen_38"';
  const shares = sharesOf(seed);
  const all = BUURTEN.map((_, b) => b);
  let id = 35_956;
  const rows: [level: string, code: string, buurten: number[]][] = [
    ["Gemeente", MUNICIPALITY.code, all],
    ...WIJKEN.flatMap((wijk): [string, string, number[]][] => {
      const inside = all.filter((b) => BUURTEN[b]!.wijk === wijk.code);
      return [
        ["Wijk", wijk.code, inside],
        ...inside.map((b): [string, string, number[]] => ["Buurt", BUURTEN[b]!.code, [b]])
      ];
    })
  ];
  for (const [margin, direction] of MARGINS)
    for (const [level, code, buurten] of rows) {
      const people = buurten.reduce((n, b) => n + BUURTEN[b]!.residents, 0);
      const mean = buurten.reduce((n, b) => n + shares[b]! * BUURTEN[b]!.residents, 0) / people;
      const value =
        people < TOLD ? "." : Math.max(0.5, mean + direction * (1.5 + 120 / people ** 0.6)).toFixed(1);
      const texts = [
        String(id++),
        "20300",
        margin,
        code.padEnd(10),
        `${YEAR}JJ00`,
        MUNICIPALITY.name.padEnd(40),
        level.padEnd(10),
        code.padEnd(20),
        value.padStart(8)
      ];
      yield texts.map((text) => `"${text}"`).join(";");
    }
}

/** Where incomes are low more people have trouble, but not in the same measure everywhere. */
function sharesOf(seed: number): number[] {
  return incomeOf(seed, YEAR).map((income, b) => {
    const draw = random(seed, `making ends meet ${BUURTEN[b]!.code}`);
    return Math.min(60, 20 * (29 / income) ** 1.9 * Math.exp(draw.normal(0, 0.12)));
  });
}
