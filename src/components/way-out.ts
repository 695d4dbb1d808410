import {element} from "../lib/charts/element.js";
import {formatLevel} from "../lib/i18n/format.js";
import {gateTexts} from "../lib/i18n/gate.js";
import {parsePeriod} from "../lib/periods/period.js";
import type {Way} from "../lib/selection/closed.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import type {ViewContext} from "./view.js";

/** Makes a button that switches the page to a level and kind of period: the latest such period within the one shown. */
export function wayOut(
  {level, kind}: Way,
  shown: string,
  {data, document, locale}: ViewContext
): HTMLElement {
  return element(
    document,
    "button",
    {
      type: "button",
      class: "way-out",
      "data-set-level": level,
      "data-set-period": near(data.manifest, kind, shown)
    },
    gateTexts[locale][`show_${kind}`](formatLevel(level, locale))
  );
}

/** Makes a button that follows another area. */
export function areaWayOut(code: string, name: string, {document, locale}: ViewContext): HTMLElement {
  return element(
    document,
    "button",
    {type: "button", class: "way-out", "data-set-area": code},
    gateTexts[locale].show_area(name)
  );
}

function near({periods}: Manifest, kind: Way["kind"], shown: string): string | undefined {
  const {start, end} = parsePeriod(shown);
  const same = periods.filter((period) => period.kind === kind);
  const inside = same.filter((period) => period.start >= start && period.end <= end);
  const around = same.filter((period) => period.start <= start && period.end >= end);
  return (inside.at(-1) ?? around[0] ?? same.at(-1))?.code;
}
