import {FIRST_YEAR} from "../calendar.js";
import {random} from "../random.js";
import {BUURTEN, type Kind} from "../town.js";

/** Mean yearly income per resident in the first year, 1,000 euro. */
const INCOME: Record<Kind, number> = {
  centrum: 27,
  oud: 25,
  flats: 21,
  woonwijk: 28,
  vinex: 33,
  nieuwbouw: 31,
  dorp: 30,
  lint: 35,
  werk: 26,
  haven: 26,
  natuur: 33,
  water: 33
};

/** Mean income per resident of each buurt in a year, 1,000 euro: alike within a kind of buurt, never the same. */
export function incomeOf(seed: number, year: number): number[] {
  return BUURTEN.map(({code, kind}) => {
    const draw = random(seed, `income ${code}`);
    return INCOME[kind] * Math.exp(draw.normal(0, 0.07)) * 1.038 ** (year - FIRST_YEAR);
  });
}
