import {randomNormal, randomPoisson} from "d3";
import {uniformFloat64} from "pure-rand/distribution/uniformFloat64";
import {xoroshiro128plus} from "pure-rand/generator/xoroshiro128plus";
import {skipN} from "pure-rand/utils/skipN";

/** Draws from one seeded stream; equal seed and label give equal draws on every machine. */
export interface Random {
  /** A number in [0, 1). */
  uniform: () => number;
  between: (from: number, to: number) => number;
  /** A whole number from `from` to `to`, both included. */
  integer: (from: number, to: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(list: ArrayLike<T>) => T;
  /** An index, drawn in proportion to the weights. */
  weighted: (weights: readonly number[]) => number;
  normal: (mean: number, deviation: number) => number;
  poisson: (mean: number) => number;
}

/**
 * Opens a stream of its own for each label, so that drawing more in one part of the town changes nothing in
 * another.
 */
export function random(seed: number, label: string): Random {
  const generator = xoroshiro128plus((seed ^ hash(label)) | 0);
  // The first draws still show the seed: four words of state of which a seed sets one.
  skipN(generator, 16);
  const uniform = () => uniformFloat64(generator);
  const standardNormal = randomNormal.source(uniform)(0, 1);
  const integer = (from: number, to: number) => from + Math.floor(uniform() * (to - from + 1));
  return {
    uniform,
    integer,
    between: (from, to) => from + uniform() * (to - from),
    chance: (probability) => uniform() < probability,
    pick: (list) => list[integer(0, list.length - 1)]!,
    weighted: (weights) => {
      let left = uniform() * weights.reduce((sum, weight) => sum + weight, 0);
      const found = weights.findIndex((weight) => {
        left -= weight;
        return left < 0;
      });
      return found < 0 ? weights.length - 1 : found;
    },
    normal: (mean, deviation) => mean + deviation * standardNormal(),
    poisson: (mean) => (mean > 0 ? randomPoisson.source(uniform)(mean)() : 0)
  };
}

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}
