import {visit} from "jsonc-parser";
import type {FileContract} from "../../sources/contract.js";
import {letIn} from "./header.js";
import {numberText} from "./native-text.js";

/** What can be wrong with a line. */
export type Flaw = "broken" | "not_object" | "twice" | "unknown" | "shape" | "not_text";

export interface JsonRows {
  /** Reads one line as texts by column, or gives the first thing wrong with it. */
  read(line: string): ReadonlyMap<string, string | null> | Flaw;
  /** Columns of the contract, dropped ones included, that any line so far had. */
  readonly seen: ReadonlySet<string>;
}

/**
 * Makes a reader of JSON objects for a contract; nested objects give columns `outer.inner`. A number keeps the
 * digits that it is written with, which `JSON.parse` would not do.
 */
export function jsonRows(contract: FileContract): JsonRows {
  const names = Object.keys(contract.columns);
  const columns = new Set(names);
  const wanted = new Set(letIn(contract, names));
  const outer = new Set(
    names.flatMap((name) => [...name.matchAll(/\./g)].map((dot) => name.slice(0, dot.index)))
  );
  const seen = new Set<string>();

  const read = (line: string) => {
    const row = new Map<string, string | null>();
    const keys = new Set<string>();
    /** Objects around the place that is read, the line's own as "". */
    const around: string[] = [];
    let at: string | null = null;
    /** Depth within something that no column needs. */
    let beside = 0;
    const flaws: Flaw[] = [];
    visit(
      line,
      {
        onError: () => void flaws.unshift("broken"),
        onObjectProperty: (key) => {
          if (beside) return;
          at = around.at(-1) + key;
          if (keys.has(at)) flaws.push("twice");
          keys.add(at);
          if (columns.has(at)) seen.add(at);
          else if (!outer.has(at) && contract.other_columns === "refused") flaws.push("unknown");
        },
        onObjectBegin: () => {
          if (!beside && at === null) around.push("");
          else if (!beside && outer.has(at!)) around.push(`${at}.`);
          else if (beside++ === 0 && wanted.has(at!)) flaws.push("shape");
        },
        onObjectEnd: () => {
          if (beside) beside--;
          else around.pop();
        },
        onArrayBegin: () => {
          if (beside++ > 0) return;
          if (at === null) flaws.push("not_object");
          else if (wanted.has(at) || outer.has(at)) flaws.push("shape");
        },
        onArrayEnd: () => void beside--,
        onLiteralValue: (value: unknown, offset, length) => {
          if (beside) return;
          if (at === null) flaws.push("not_object");
          else if (outer.has(at) && !columns.has(at) && value !== null) flaws.push("shape");
          else if (!wanted.has(at)) return;
          else if (typeof value === "string" && NOT_TEXT.test(value)) flaws.push("not_text");
          else row.set(at, textOf(value, line.substring(offset, offset + length), contract));
        }
      },
      {disallowComments: true, allowTrailingComma: false, allowEmptyContent: false}
    );
    return flaws[0] ?? row;
  };
  return {read, seen};
}

const NOT_TEXT = /\0|\p{Surrogate}/u;

function textOf(value: unknown, written: string, contract: FileContract): string | null {
  if (value === null) return null;
  if (typeof value !== "number") return String(value);
  if (/e/i.test(written)) return numberText(value, contract);
  return contract.decimal === "," ? written.replace(".", ",") : written;
}
