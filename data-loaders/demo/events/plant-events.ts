import type {Stays} from "../people/stays.js";
import type {TownLife} from "../people/town-life.js";
import {type Benefit, plantBenefits} from "./benefit-spells.js";
import {type Episodes, plantEpisodes} from "./episodes.js";
import {hempUse} from "./hemp-kwh.js";
import {type HousingReports, reportHousing} from "./housing-reports.js";
import {plantYouthGroups, type YouthGroup} from "./youth-groups.js";

/** What went on in the town beside who lived where, and what was told about it. */
export interface Events {
  episodes: Episodes;
  youthGroups: readonly YouthGroup[];
  benefits: readonly Benefit[];
  housingReports: HousingReports;
  /** Electricity that a farm draws through the meter of an object in a year (index in `YEARS`), kWh. */
  hempKwh: (object: number, year: number) => number;
}

/**
 * Plants events in a town that has lived its five years. To be called before presence is counted: who shares a
 * home in secret is added to those who live there unregistered.
 */
export function plantEvents(seed: number, scale: number, life: TownLife, stays: Stays): Events {
  const {objects} = life;
  const episodes = plantEpisodes(seed, objects, stays);
  return {
    episodes,
    youthGroups: plantYouthGroups(seed, scale, objects),
    benefits: plantBenefits(seed, life, stays),
    housingReports: reportHousing(seed, objects, episodes),
    hempKwh: hempUse(seed, episodes)
  };
}
