import type * as z from "zod";
import type {NotebookErrorTexts} from "../../i18n/notebook-errors.js";
import {hiddenProblem} from "../hidden-characters.js";
import {nearestOrDutch, suggestion} from "../nearest.js";
import type {Problem} from "../notebook-error.js";
import {meant} from "./meant.js";
import type {Rule} from "./rule.js";

type Issue = z.core.$ZodIssue;

/** What was checked, and where it stands. */
interface Checked {
  what: string;
  value: unknown;
  schema: z.ZodType;
}

/** Says what an issue is about: the path of its key, or of the one that is not known. */
export function pathOf(issue: Issue, value: unknown): string[] {
  const {path, code, ...rest} = chosen(issue, value);
  return "keys" in rest ? [...path.map(String), String((rest.keys as string[])[0])] : path.map(String);
}

/** Says an issue in words: the key, the rule, what stands there, and what was probably meant. */
export function issueInWords(issue: Issue, {what, value, schema}: Checked): Problem {
  const at = chosen(issue, value);
  const path = at.path.map(String);
  const name = nameOf(at.path);
  return (t, locale) => {
    const place = t.place(what);
    if (at.code === "unrecognized_keys") {
      const key = at.keys[0]!;
      const known = keysOf(schema, path);
      // What nobody can have meant otherwise may be of a later format.
      const newer = what === "front matter" && nearestOrDutch(key, known) === null ? t.perhaps_newer : "";
      return (
        t.unknown_key(shown(key), [place, ...at.path].join(".")) + suggestion(key, known, locale) + newer
      );
    }
    const found = valueAt(value, at.path);
    if (found === undefined) return t.missing_key(name, place);
    if (at.code === "invalid_value" && (typeof found === "string" || typeof found === "number"))
      return (
        t.unknown_value(name, shown(found), place) + suggestion(String(found), at.values.map(String), locale)
      );
    return (
      t.breaks_rule(name, place, ruleInWords(at, value, t), foundInWords(found, t)) + wayOut(at, found, t)
    );
  };
}

/** Says the rule that an issue breaks, such as `must not be empty`. */
export function ruleInWords(of: Issue, value: unknown, t: NotebookErrorTexts): string {
  const issue = chosen(of, value);
  if (issue.message.startsWith("rule_")) return t[issue.message as Rule];
  switch (issue.code) {
    case "invalid_type":
      return t.must_be(issue.expected);
    case "invalid_value":
      return t.must_be("string");
    case "too_small":
    case "too_big": {
      const small = issue.code === "too_small";
      const limit = String(small ? issue.minimum : issue.maximum);
      if (issue.origin === "array") return small ? t.too_few(limit) : t.too_many(limit);
      return small ? t.too_small(limit) : t.too_big(limit);
    }
    default:
      return t.not_right;
  }
}

/**
 * Chooses, where several forms are allowed and none fits, the one that the author most likely meant: an input where
 * there is a `$`, else the form that fits furthest.
 */
function chosen(issue: Issue, value: unknown): Issue {
  if (issue.code !== "invalid_union" || issue.message.startsWith("rule_")) return issue;
  const found = valueAt(value, issue.path);
  const input = typeof found === "string" && found.startsWith("$");
  const forms = issue.errors.flatMap(([first]) => (first ? [first] : []));
  const score = (form: Issue) =>
    form.path.length * 4 +
    (form.code === "invalid_type" ? 0 : 2) +
    (form.message === "rule_input" ? (input ? 8 : -2) : 1);
  const best = forms.reduce((a, b) => (score(b) > score(a) ? b : a));
  return chosen({...best, path: [...issue.path, ...best.path]}, value);
}

/** Names a value by its keys: `data.areas #2` is the second entry of a list. */
function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === "number" ? ` #${key + 1}` : `${i ? "." : ""}${String(key)}`))
    .join("");
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, key)
        ? (at as Record<PropertyKey, unknown>)[key]
        : undefined,
    value
  );
}

function foundInWords(found: unknown, t: NotebookErrorTexts): string {
  if (found === null) return t.nothing;
  if (Array.isArray(found)) return t.a_list_of(found.length);
  return typeof found === "object" ? t.keys_and_values : `"${shown(found)}"`;
}

/** Says what was probably meant. YAML reads 2025 as a number: where text is asked, quotes are the way out. */
function wayOut(issue: Issue, found: unknown, t: NotebookErrorTexts): string {
  if (typeof found === "object") return "";
  const rule = issue.message.startsWith("rule_") ? issue.message : "expected" in issue ? issue.expected : "";
  const near = meant(rule, found);
  if (near !== null) return t.did_you_mean(near);
  return rule === "string" && typeof found !== "string" ? t.in_quotes(String(found)) : "";
}

/** Shortens what an author wrote, and makes what cannot be seen visible. */
export function shown(value: unknown): string {
  const text = [...String(value)].map((sign) => (hiddenProblem(sign) ? "\uFFFD" : sign));
  return text.length > 40 ? `${text.slice(0, 40).join("")}…` : text.join("");
}

function keysOf(schema: z.ZodType, path: readonly string[]): string[] {
  let at: unknown = schema;
  for (const key of path) at = shapeOf(at)?.[key];
  return Object.keys(shapeOf(at) ?? {});
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  return (schema as {shape?: Record<string, unknown>} | undefined)?.shape;
}
