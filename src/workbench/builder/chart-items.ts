import {builderTexts} from "../../lib/i18n/builder.js";
import {deskTexts} from "../../lib/i18n/desk.js";
import type {Desk} from "../desk/desk.js";
import type {MenuItem} from "../desk/open-menu.js";
import type {Workspace} from "../document/workspace.js";
import {chartable, insertChart} from "./insert-chart.js";

/** Lists the charts that can be added at a place: one of each query, or why there is none. */
export function chartItems(desk: Desk, workspace: Workspace, at: number): MenuItem[] {
  const t = builderTexts[desk.locale];
  const items = workspace.document.cells.flatMap((live): MenuItem[] => {
    if (live.cell.kind !== "query") return [];
    const {name} = live.cell;
    const of = chartable(workspace, live);
    const [fit] = of?.fits ?? [];
    const item = {id: `chart-${name}`, icon: "chart", label: t.chart_item(name)} as const;
    if (!of || !fit) return [unable(desk, {...item, hint: of ? t.no_chart : t.chart_item_waits})];
    const run = () => {
      const made = insertChart(desk, workspace, of, fit, at);
      if (made) desk.focus(made, "editor");
    };
    return [{...item, hint: t[`form_${fit.type}`], run}];
  });
  const label = deskTexts[desk.locale].kind_chart;
  return items.length > 0 ? items : [unable(desk, {id: "chart", label, hint: t.chart_needs_query})];
}

/** Where it is found without its hint in sight, as in the palette, it says it. */
function unable(desk: Desk, item: Omit<MenuItem, "run"> & {hint: string}): MenuItem {
  return {...item, unable: true, run: () => desk.announce(item.hint)};
}
