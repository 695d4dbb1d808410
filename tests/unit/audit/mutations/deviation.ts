import {put} from "../small-site.js";
import type {Theme} from "./mutation.js";

/** Measures of the rounding that say something of one margin. */
export const deviation: Theme = {
  title: "Deviation figures that tell too much",
  mutations: [
    {
      id: "maximum",
      hole: "The largest deviation stands among the deviation figures.",
      snapshot: ({manifest}) => Object.assign(manifest.deviation[0]!, {max: 9}),
      rule: "deviation tells too much",
      place: "manifest.json deviation[].max"
    },
    {
      id: "maximum-at-top",
      hole: "The largest deviation stands at the top of the manifest.",
      snapshot: ({manifest}) => Object.assign(manifest, {max_deviation: 9}),
      rule: "deviation tells too much",
      place: "manifest.json max_deviation"
    },
    {
      id: "maximum-nested",
      hole: "The largest deviation stands deep in the manifest.",
      snapshot: ({manifest}) => Object.assign(manifest.protection, {quality: {rounding: {worst: 9}}}),
      rule: "deviation tells too much",
      place: "manifest.json protection.quality.rounding.worst"
    },
    {
      id: "maximum-as-text",
      hole: "The largest deviation stands in the manifest as text.",
      snapshot: ({manifest}) => Object.assign(manifest.protection, {largest: "9,0"}),
      rule: "deviation tells too much",
      place: "manifest.json protection.largest"
    },
    {
      id: "maximum-by-another-name",
      hole: "The largest deviation stands in the manifest by a name that says nothing.",
      snapshot: ({manifest}) => Object.assign(manifest.indicators[0]!, {q: [9]}),
      rule: "number not expected",
      place: "manifest.json indicators[].q[]"
    },
    {
      id: "maximum-in-another-file",
      hole: "The largest deviation stands in a file beside the manifest.",
      site: ({site}) => put(site, "_hosting/headers.json", '{"quality": {"worst": 9}}'),
      rule: "number not expected",
      place: "_hosting/headers.json quality.worst"
    },
    {
      id: "few-margins",
      hole: "Deviation figures are given of fewer than 100 margins.",
      snapshot: ({manifest}) => {
        manifest.deviation = [{...manifest.deviation[0]!, margins: 99}];
      },
      rule: "deviation tells too much"
    },
    {
      id: "single-deviations",
      hole: "Every single deviation is listed.",
      snapshot: ({manifest}) => Object.assign(manifest.deviation[0]!, {all: [1, -2, 3]}),
      rule: "deviation tells too much",
      also: ["number not expected"]
    }
  ]
};
