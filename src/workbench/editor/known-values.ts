import {LEVELS} from "../../lib/areas/area.js";
import {editorTexts} from "../../lib/i18n/editor.js";
import {formatLevel, formatPeriod} from "../../lib/i18n/format.js";
import {liveTexts} from "../../lib/i18n/live.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {PERIOD_KINDS, type PeriodKind} from "../../lib/periods/period.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import type {Suggestion} from "./suggestion.js";

/** What the code lists of a snapshot hold, by name: each writes its bare code. */
export interface KnownValues {
  area: readonly Suggestion[];
  period: readonly Suggestion[];
  indicator: readonly Suggestion[];
  phenomenon: readonly Suggestion[];
  level: readonly Suggestion[];
  kind: readonly Suggestion[];
}

const made = new WeakMap<Manifest, Map<Locale, KnownValues>>();

/** Lists what the code lists of a snapshot hold, once for all editors. */
export function knownValues(manifest: Manifest, locale: Locale): KnownValues {
  const known = made.get(manifest)?.get(locale);
  if (known) return known;
  const values = listValues(manifest, locale);
  made.set(manifest, new Map([...(made.get(manifest) ?? []), [locale, values]]));
  return values;
}

function listValues(manifest: Manifest, locale: Locale): KnownValues {
  const t = editorTexts[locale];
  const live = liveTexts[locale];
  return {
    area: manifest.areas.map(({code, name, level, member_names}) => ({
      label: [name, ...others(name, member_names), code].join(" "),
      shown: name,
      insert: code,
      detail: t.area(formatLevel(level, locale), code),
      info: [
        ...(member_names.length > 1 ? [t.area_members(member_names.join(", "))] : []),
        t.area_info(code)
      ].join("\n"),
      kind: "area"
    })),
    // Years are asked most, and the last ones.
    period: PERIOD_KINDS.flatMap((of) =>
      manifest.periods
        .filter(({kind}) => kind === of)
        .reverse()
        .map(({code}, i) => ({
          label: `${code} ${formatPeriod(code, locale)}`,
          shown: formatPeriod(code, locale),
          insert: code,
          detail: code,
          kind: "period" as const,
          boost: KIND_BOOST[of] - Math.min(i, 8)
        }))
    ),
    indicator: manifest.indicators.map(({id, name, definition, does_not_show, unit, denominator}) => ({
      label: `${id} ${name[locale]}`,
      shown: name[locale],
      insert: id,
      detail: id,
      info: [
        definition[locale],
        t.indicator_unit(unit[locale], denominator[locale]),
        does_not_show[locale]
      ].join("\n"),
      kind: "indicator"
    })),
    phenomenon: manifest.phenomena.map(({id, name, lead}) => ({
      label: `${id} ${name[locale]}`,
      shown: name[locale],
      insert: id,
      detail: id,
      info: lead[locale],
      kind: "value"
    })),
    level: LEVELS.map((level) => plain(level, formatLevel(level, locale), t.level)),
    kind: PERIOD_KINDS.map((kind) => plain(kind, live[`kinds_${kind}`], t.period_kind))
  };
}

const KIND_BOOST: Readonly<Record<PeriodKind, number>> = {year: 40, span: 30, quarter: 20, month: 10};

function plain(code: string, name: string, what: string): Suggestion {
  const same = code === name;
  return {
    label: same ? code : `${code} ${name}`,
    shown: code,
    insert: code,
    detail: same ? what : name,
    kind: "value"
  };
}

function others(name: string, members: readonly string[]): string[] {
  return members.filter((member) => member !== name);
}
