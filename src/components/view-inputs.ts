import type {Scene} from "../lib/selection/scene.js";

type Inputs = (scene: Scene) => unknown[];

const mapped: Inputs = ({card, level, period}) => [card.id, level, period];

/**
 * What each view's drawing depends on; a view that is not named never changes. What is only marked in a
 * drawing, like the selected area on a map, needs no new drawing.
 */
const VIEW_INPUTS: Readonly<Record<string, Inputs>> = {
  about: ({card}) => [card.id],
  beside: ({card}) => [card.id],
  card: ({card}) => [card.id],
  controls: ({card, level, period, detour}) => [card.id, level, period, detour],
  heatmap: ({card, level, grid}) => [card.id, grid && [level, grid.level, grid.kind]],
  map: mapped,
  table: mapped,
  tiles: ({area, period}) => [area?.code, period],
  trend: ({card, area, trend}) => [card.id, area?.code, trend]
};

/** Returns a key that changes only when a view must be drawn again. */
export function viewKey(view: string, scene: Scene): string {
  return JSON.stringify(VIEW_INPUTS[view]?.(scene) ?? []);
}
