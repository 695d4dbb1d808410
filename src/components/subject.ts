import {type Scene, sceneOf} from "../lib/selection/scene.js";
import type {Selection} from "../lib/selection/selection.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import type {ViewContext} from "./view.js";

/**
 * Completes the selection for a view: the one indicator that its placeholder names, or one of those that the
 * page lets choose.
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
  return sceneOf(manifest, options.indicator ? [options.indicator] : choices(options, manifest), selection);
}

/** Lists the indicators that a page lets choose: those of its phenomenon, on other pages all. */
export function choices(
  options: Readonly<Record<string, string | undefined>>,
  manifest: Manifest
): readonly string[] {
  const phenomenon = manifest.phenomena.find((p) => p.id === options.phenomenon);
  return phenomenon?.indicators ?? manifest.phenomena.flatMap((p) => p.indicators);
}
