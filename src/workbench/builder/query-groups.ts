import {builderTexts} from "../../lib/i18n/builder.js";
import {formatPeriod} from "../../lib/i18n/format.js";
import {liveTexts} from "../../lib/i18n/live.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {PERIOD_KINDS} from "../../lib/periods/period.js";
import type {Manifest, TableEntry} from "../../lib/snapshot/manifest.js";
import type {PickGroup} from "./picker.js";

/** The tables of a snapshot, by what they hold. */
export function tableGroups({tables}: Manifest, locale: Locale): PickGroup[] {
  const t = builderTexts[locale];
  const of = (holds: (table: TableEntry) => boolean) =>
    tables.filter(holds).map(({name}) => ({value: name, name}));
  return [
    {name: t.tables_figure, options: of(({name}) => name === "figure")},
    {name: t.tables_protected, options: of(({name, status}) => status === "protected" && name !== "figure")},
    {name: t.tables_mean, options: of(({status}) => status === "mean")},
    {name: t.tables_public, options: of(({status}) => status === "public")},
    {name: t.tables_list, options: of(({status}) => status === "code list")}
  ].filter(({options}) => options.length > 0);
}

/** A cube holds periods of one kind, the shortest that its cells have. */
export function periodsIn(
  {periods, editions, audience}: Manifest,
  table: TableEntry,
  locale: Locale
): PickGroup[] {
  const size = editions.find(({cube}) => cube === table.name)?.[audience];
  return PERIOD_KINDS.filter((kind) => !size || kind === size.period).flatMap((kind) => {
    const options = periods
      .filter((period) => period.kind === kind)
      .map(({code}) => ({value: code, name: formatPeriod(code, locale)}));
    return options.length > 0 ? [{name: liveTexts[locale][`kinds_${kind}`], options: options.reverse()}] : [];
  });
}
