import * as z from "zod";
import {PERIOD_KINDS} from "../../periods/period.js";
import {rule} from "./rule.js";
import {areaCode, id, level, period, text} from "./values.js";

const type = <T extends string>(name: T) =>
  z.literal(name).meta({en: "What is chosen.", nl: "Wat er te kiezen is."});
const label = text.meta({en: "What the reader is asked.", nl: "Wat de lezer gevraagd wordt."});
const multiple = z
  .boolean()
  .optional()
  .meta({en: "Whether several may be chosen.", nl: "Of er meer gekozen mogen worden."});
const chosen = {en: "What is chosen at first.", nl: "Wat eerst gekozen is."};
const one = <S extends z.ZodType>(value: S) => z.union([value, z.array(value)]).meta(chosen);
const options = <S extends z.ZodType>(value: S) =>
  z
    .array(value)
    .min(2)
    .refine(differ, rule("rule_options_differ"))
    .meta({en: "What there is to choose from.", nl: "Waaruit te kiezen is."});

/** Options that differ only in letters that look alike, or in capitals, cannot be told apart. */
function differ(options: readonly unknown[]): boolean {
  const seen = options.map((option) => String(option).normalize("NFKC").toLowerCase());
  return new Set(seen).size === options.length;
}

/** What an input cell asks, by its `type`; each gives a table of that name with a row per chosen value. */
export const inputSchemas = {
  area: z.strictObject({
    type: type("area"),
    label,
    level: level.optional().meta({en: "Areas of one level only.", nl: "Alleen gebieden van één niveau."}),
    multiple,
    value: one(areaCode).optional()
  }),
  level: z.strictObject({
    type: type("level"),
    label,
    options: options(level).optional(),
    value: level.meta(chosen)
  }),
  period: z.strictObject({
    type: type("period"),
    label,
    kind: z
      .enum(PERIOD_KINDS)
      .optional()
      .meta({en: "Periods of one kind only.", nl: "Alleen perioden van één soort."}),
    multiple,
    value: one(period)
  }),
  phenomenon: z.strictObject({
    type: type("phenomenon"),
    label,
    options: options(id).optional(),
    value: id.meta(chosen)
  }),
  indicator: z.strictObject({
    type: type("indicator"),
    label,
    options: options(id).optional(),
    multiple,
    value: one(id)
  }),
  number: z
    .strictObject({
      type: type("number"),
      label,
      unit: text.optional().meta({en: "Unit of the number.", nl: "Eenheid van het getal."}),
      min: z.number().meta({en: "Lowest that may be chosen.", nl: "Laagste dat gekozen mag worden."}),
      max: z.number().meta({en: "Highest that may be chosen.", nl: "Hoogste dat gekozen mag worden."}),
      step: z
        .number()
        .positive()
        .optional()
        .meta({en: "From one choice to the next.", nl: "Van de ene keus naar de volgende."}),
      value: z.number().meta(chosen)
    })
    .refine(({min, max, value}) => min <= value && value <= max, {
      path: ["value"],
      message: rule("rule_between")
    }),
  choice: z
    .strictObject({
      type: type("choice"),
      label,
      options: options(text),
      multiple,
      value: one(text)
    })
    .refine(({options, value}) => [value].flat().every((chosen) => options.includes(chosen)), {
      path: ["value"],
      message: rule("rule_option")
    })
} as const;

export type InputType = keyof typeof inputSchemas;
export const INPUT_TYPES = Object.keys(inputSchemas) as InputType[];
export type InputSpec = z.infer<(typeof inputSchemas)[InputType]>;

const anyInput = z.looseObject({type: z.enum(INPUT_TYPES as [InputType, ...InputType[]])});

/** Gives the schema of an input by the type that it states. */
export function inputSchema({type}: Readonly<Record<string, unknown>>): z.ZodType<InputSpec> {
  const known = INPUT_TYPES.find((name) => name === type);
  return (known ? inputSchemas[known] : anyInput) as unknown as z.ZodType<InputSpec>;
}
