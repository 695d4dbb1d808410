import {type Scene, sceneOf} from "../lib/selection/scene.js";
import type {Selection} from "../lib/selection/selection.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import type {ViewContext} from "./view.js";

/**
 * Completes the selection for a view: its indicators are those of its phenomenon, or the one that its
 * placeholder names.
 */
export function subjectOf(options: Readonly<Record<string, string>>, context: ViewContext): Scene {
  return subject(options, context.data.manifest, context.selection);
}

/** The same from the manifest alone, before the figures are there. */
export function subject(
  options: Readonly<Record<string, string | undefined>>,
  manifest: Manifest,
  selection: Selection
): Scene {
  const phenomenon = manifest.phenomena.find((p) => p.id === options.phenomenon) ?? manifest.phenomena[0]!;
  return sceneOf(manifest, options.indicator ? [options.indicator] : phenomenon.indicators, selection);
}
