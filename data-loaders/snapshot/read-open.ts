import type {PrivateEngine} from "../engines/private-engine.js";
import {openDataUntil} from "../stages/cover-until.js";
import {type DescribedGeography, describeGeography} from "../stages/describe-geography.js";
import {type Geography, publicationGeography} from "../stages/geography.js";
import type {PreviousRelease} from "../stages/previous-release.js";
import {type OpenData, readOpenData} from "../stages/read-open-data.js";
import type {Run} from "./prepare-run.js";

/** Open data, and the geography that they give. */
export interface Open {
  open: OpenData;
  geography: Geography;
  /** What readers are told of the geography. */
  drawn: DescribedGeography;
}

/** Reads open data of the covered years and makes the publication geography, beside that of earlier releases. */
export async function readOpen(
  engine: PrivateEngine,
  {config, data, until, progress}: Run,
  {said}: PreviousRelease
): Promise<Open> {
  const open = await openDataUntil(engine, await readOpenData(engine, config, data, progress), until);
  const geography = await publicationGeography(engine, config, open, said.at(-1)?.areas);
  return {open, geography, drawn: await describeGeography(engine, config, open, geography)};
}
