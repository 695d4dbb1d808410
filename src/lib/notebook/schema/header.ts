import * as z from "zod";
import {LOCALES} from "../../i18n/locale.js";
import {FORMAT} from "../newer-format.js";
import {rule} from "./rule.js";
import {CELL_NAME, id, listOf, text} from "./values.js";

const given = z.union([text, z.number(), z.array(text).min(1)], rule("rule_given"));

/** The front matter. */
export const headerSchema = z.strictObject({
  format: z.literal(FORMAT, rule("rule_format")).optional().meta({
    en: "Version of this format; left out, the first. A later one is not opened.",
    nl: "Versie van dit formaat; weggelaten de eerste. Een latere wordt niet geopend."
  }),
  title: text.meta({en: "Title of the report.", nl: "Titel van het rapport."}),
  language: z.enum(LOCALES).meta({en: "Language of the texts.", nl: "Taal van de teksten."}),
  date: z.iso.date(rule("rule_date")).meta({en: "Day of writing.", nl: "Dag waarop het geschreven is."}),
  authors: listOf(text, rule("rule_authors")).meta({en: "Who wrote it.", nl: "Wie het schreef."}),
  description: text.meta({
    en: "What the reader learns, in a sentence.",
    nl: "Wat de lezer te weten komt, in een zin."
  }),
  purpose: text.meta({en: "What it may be used for.", nl: "Waarvoor het gebruikt mag worden."}),
  snapshot: z
    .string()
    .regex(/^[0-9a-f]{8,64}$/, rule("rule_snapshot"))
    .optional()
    .meta({
      en: "Snapshot that the texts were written on; on another one a reader is told.",
      nl: "Snapshot waarop de teksten geschreven zijn; bij een andere krijgt de lezer dat te zien."
    }),
  parameters: z
    .record(z.string().regex(CELL_NAME, rule("rule_parameter")), given)
    .optional()
    .meta({en: "What inputs hold at first, by name.", nl: "Wat invoercellen eerst bevatten, op naam."}),
  /** Indicators without which the notebook is left out of a site. */
  requires: listOf(id).optional().meta({
    en: "Indicators without which it is left out of a site.",
    nl: "Indicatoren waarzonder het op een site wordt weggelaten."
  }),
  supersedes: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, rule("rule_report"))
    .optional()
    .meta({en: "Earlier report that this one replaces.", nl: "Eerder rapport dat hierdoor vervalt."})
});
export type Header = z.infer<typeof headerSchema>;
