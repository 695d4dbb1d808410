import type {PurposeId} from "../../purposes.js";
import {linkDrugs} from "./drugs.js";
import type {Link} from "./link.js";
import {linkOverlast} from "./overlast.js";
import {linkUitkeringsfraude} from "./uitkeringsfraude.js";
import {linkWoonfraude} from "./woonfraude.js";

/** How each purpose brings its sources together. */
export const LINKS: Readonly<Record<PurposeId, Link>> = {
  woonfraude: linkWoonfraude,
  uitkeringsfraude: linkUitkeringsfraude,
  drugs: linkDrugs,
  overlast: linkOverlast
};
