import {element} from "../lib/charts/element.js";
import type {View} from "./view.js";

/** Opens the page of a phenomenon: its name, and what the reader learns here. */
export const opening: View = (options, {data, document, locale}) => {
  const phenomenon = data.manifest.phenomena.find((p) => p.id === options.phenomenon);
  if (!phenomenon) throw new Error(`unknown phenomenon: ${options.phenomenon}`);
  return element(
    document,
    "div",
    {},
    element(document, "h1", {}, phenomenon.name[locale]),
    element(document, "p", {class: "lead"}, phenomenon.lead[locale])
  );
};
