import {about} from "./about.js";
import {beside} from "./beside.js";
import {card} from "./card.js";
import {cards} from "./cards.js";
import {controls} from "./controls.js";
import {edition} from "./edition.js";
import {freshness} from "./freshness.js";
import {gate} from "./gate.js";
import {heatmap} from "./heatmap.js";
import {interventions} from "./interventions.js";
import {map} from "./map.js";
import {means} from "./means.js";
import {merged} from "./merged.js";
import {news} from "./news.js";
import {opening} from "./opening.js";
import {plantedAnswer, plantedAreas, plantedUnits} from "./planted.js";
import {protection} from "./protection.js";
import {purposes} from "./purposes.js";
import {reading} from "./reading.js";
import {redrawn} from "./redrawn.js";
import {releases} from "./releases.js";
import {reports} from "./reports.js";
import {rule} from "./rule.js";
import {sources} from "./sources.js";
import {table} from "./table.js";
import {tiles} from "./tiles.js";
import {trend} from "./trend.js";
import {utility} from "./utility.js";
import type {View} from "./view.js";

/** Every view by the name that a page calls it by. */
export const views: Readonly<Record<string, View>> = {
  about,
  beside,
  card,
  cards,
  controls,
  edition,
  freshness,
  gate,
  heatmap,
  interventions,
  map,
  means,
  merged,
  news,
  opening,
  "planted-answer": plantedAnswer,
  "planted-areas": plantedAreas,
  "planted-units": plantedUnits,
  protection,
  purposes,
  reading,
  redrawn,
  releases,
  reports,
  rule,
  sources,
  table,
  tiles,
  trend,
  utility
};
