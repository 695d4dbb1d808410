import {isPeriodCode} from "../../lib/charts/period-column.js";
import type {InputValue, InputValues} from "../../lib/notebook/input-values.js";
import type {Input} from "../../lib/notebook/notebook.js";
import {parsePeriod} from "../../lib/periods/period.js";

/** What a mark of a figure stands for. */
export interface Pointed {
  area: string | null;
  period: string | null;
}

/**
 * What pointing does: `only` takes the place of what was chosen, or takes it away where it is just that; `range` takes
 * its place in any case, `add` is added to it, and `toggle` is added or taken out.
 */
export type Pointing = "only" | "range" | "add" | "toggle";

/**
 * Says what inputs hold after marks were pointed at; only those that changed. Pointing at just what is chosen already
 * takes it away, and what an input does not take, such as a buurt where wijken are asked, leaves it as it is.
 */
export function chooseMarks(
  inputs: readonly Input[],
  values: InputValues,
  marks: readonly Pointed[],
  how: Pointing
): InputValues {
  const asked = inputs
    .map((input) => ({input, codes: codesFor(input, marks), held: heldCodes(values[input.name])}))
    .filter(({codes}) => codes.length > 0);
  const again = asked.every(({codes, held}) =>
    how === "toggle" ? codes.every((code) => held.includes(code)) : sameCodes(codes, held)
  );
  return Object.fromEntries(
    asked
      .map(({input, codes, held}) => [input.name, taken(input, codes, held, again, how)] as const)
      .filter(([name, value]) => value !== null && !sameValue(value, values[name]))
  ) as InputValues;
}

/** The codes among what an input holds; `latest year` is none. */
export function heldCodes(value: InputValue | undefined): string[] {
  return [value ?? []]
    .flat()
    .map(String)
    .filter((code) => AREA.test(code) || isPeriodCode(code));
}

const AREA = /^(?:GM\d{4}|WK\d{6}|BU\d{8})$/;
const LEVEL_CODES = {gemeente: "GM", wijk: "WK", buurt: "BU"};

function taken(
  {spec}: Input,
  codes: readonly string[],
  held: readonly string[],
  again: boolean,
  how: Pointing
): InputValue | null {
  if (!("multiple" in spec) || !spec.multiple) {
    if (!again) return codes.at(-1)!;
    return spec.type === "area" && (how === "only" || how === "toggle") ? [] : null;
  }
  if (how === "range") return inOrder(spec.type, codes);
  if (how === "only") return again ? [] : inOrder(spec.type, codes);
  if (how === "toggle" && again) return held.filter((code) => !codes.includes(code));
  return inOrder(spec.type, [...held, ...codes]);
}

/** Periods stand in order of time, areas as they were chosen. */
function inOrder(type: string, codes: readonly string[]): string[] {
  const once = [...new Set(codes)];
  return type === "period" ? once.sort() : once;
}

function codesFor({spec}: Input, marks: readonly Pointed[]): string[] {
  const codes = marks.flatMap((mark) => mark[spec.type as keyof Pointed] ?? []);
  return [...new Set(codes)].filter((code) => {
    if (spec.type === "area")
      return AREA.test(code) && (!spec.level || code.startsWith(LEVEL_CODES[spec.level]));
    if (spec.type !== "period" || !isPeriodCode(code)) return false;
    return !spec.kind || parsePeriod(code).kind === spec.kind;
  });
}

function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((code) => b.includes(code));
}

function sameValue(a: InputValue | null, b: InputValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
