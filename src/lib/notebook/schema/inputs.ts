import {z} from "zod";
import {PERIOD_KINDS} from "../../periods/period.js";
import {areaCode, id, level, period, text} from "./values.js";

const label = text.meta({en: "What the reader is asked.", nl: "Wat de lezer gevraagd wordt."});
const multiple = z
  .boolean()
  .optional()
  .meta({en: "Whether several may be chosen.", nl: "Of er meer gekozen mogen worden."});
const one = <S extends z.ZodType>(value: S) => z.union([value, z.array(value)]);

/** What an input cell asks, by its `type`; each gives a table of that name with a row per chosen value. */
export const inputSchemas = {
  area: z.strictObject({
    type: z.literal("area"),
    label,
    level: level.optional().meta({en: "Areas of one level only.", nl: "Alleen gebieden van één niveau."}),
    multiple,
    value: one(areaCode).optional()
  }),
  level: z.strictObject({
    type: z.literal("level"),
    label,
    options: z.array(level).min(2).optional(),
    value: level
  }),
  period: z.strictObject({
    type: z.literal("period"),
    label,
    kind: z
      .enum(PERIOD_KINDS)
      .optional()
      .meta({en: "Periods of one kind only.", nl: "Alleen perioden van één soort."}),
    multiple,
    value: one(period)
  }),
  phenomenon: z.strictObject({
    type: z.literal("phenomenon"),
    label,
    options: z.array(id).min(2).optional(),
    value: id
  }),
  indicator: z.strictObject({
    type: z.literal("indicator"),
    label,
    options: z.array(id).min(2).optional(),
    multiple,
    value: one(id)
  }),
  number: z
    .strictObject({
      type: z.literal("number"),
      label,
      unit: text.optional(),
      min: z.number(),
      max: z.number(),
      step: z.number().positive().optional(),
      value: z.number()
    })
    .refine(({min, max, value}) => min <= value && value <= max, {
      path: ["value"],
      message: "must lie between min and max"
    }),
  choice: z
    .strictObject({
      type: z.literal("choice"),
      label,
      options: z.array(text).min(2),
      multiple,
      value: one(text)
    })
    .refine(({options, value}) => [value].flat().every((chosen) => options.includes(chosen)), {
      path: ["value"],
      message: "must be one of the options"
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
