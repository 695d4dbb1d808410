import type {NotebookErrorTexts} from "../../i18n/notebook-errors.js";

/** A rule that a value may break, by its key in the catalogue. */
export type Rule = Extract<keyof NotebookErrorTexts, `rule_${string}`>;

/** Names the rule as the message of a check, so that whoever tells it can choose the language. */
export function rule(name: Rule): Rule {
  return name;
}
