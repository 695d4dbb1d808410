import {element} from "../lib/charts/element.js";
import {formatNumber} from "../lib/i18n/format.js";
import {releaseTexts} from "../lib/i18n/releases.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import type {View} from "./view.js";

/**
 * Writes a number of this snapshot's protection within a sentence, `<span data-view="rule" data-rule="base">`: the
 * base unless another is named. With two bases it gives both, `5 of 10`.
 */
export const rule: View = ({rule: name = "base"}, {data, document, locale}) => {
  const {protection, deviation} = data.manifest;
  const t = releaseTexts[locale];
  const number = (value: number) => formatNumber(value, locale);
  const each = (of: (base: number) => number) =>
    basesOf(data.manifest)
      .map((base) => number(of(base)))
      .join(` ${t.or} `);
  const rules: Record<string, () => string> = {
    base: () => each((base) => base),
    /** The most that a released 0 stands for. */
    small: () => each((base) => base - 1),
    inhabitants: () => number(protection.minimum_inhabitants),
    mean: () => number(protection.minimum_mean),
    /** In a sentence of its own: within which 95 % of released counts lie, for the indicator that fares worst. */
    deviation: () =>
      deviation.length > 0 ? t.deviation(number(Math.max(...deviation.map((d) => d.p95)))) : t.unmeasured
  };
  const write = rules[name];
  if (!write) throw new Error(`unknown rule: ${name}; known are ${Object.keys(rules).join(", ")}`);
  return element(document, "span", {}, write());
};

/** The bases that protected indicators have, else the one of the snapshot. */
function basesOf({indicators, protection}: Manifest): number[] {
  const own = indicators.filter(({status}) => status === "protected").map(({base}) => base);
  return own.length > 0 ? [...new Set(own)].sort((a, b) => a - b) : [protection.base];
}
