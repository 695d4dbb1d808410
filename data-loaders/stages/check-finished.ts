import {CliError} from "../../src/lib/cli-error.js";
import type {SourceContract} from "../sources/contract.js";

/**
 * Refuses a contract in which a text is empty or still says TODO, as a draft's do: why and on what ground a source
 * is read must have been thought of before a row of it is.
 */
export function checkFinished(contract: SourceContract): void {
  const open = unfinished(contract, contract.id);
  if (!open.length) return;
  const more = open.length > MOST_NAMED ? ` and ${open.length - MOST_NAMED} more` : "";
  throw new CliError(
    `contract not finished: ${open.slice(0, MOST_NAMED).join(", ")}${more}; write what each TODO asks for`
  );
}

const MOST_NAMED = 5;

/** Names the places of texts to be written; values of code lists may be anything but TODO. */
function unfinished(value: unknown, place: string): string[] {
  if (typeof value === "string") return value.startsWith("TODO") || isBlank(value, place) ? [place] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => unfinished(entry, `${place}.${key}`));
}

/** A separator may be a blank or a tab, and a text for a missing value may be one. */
function isBlank(text: string, place: string): boolean {
  return !text.trim() && /\.(name|publisher|purpose|legal_ground|retention|version|nl|en)$/.test(place);
}
