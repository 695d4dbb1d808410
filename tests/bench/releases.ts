import {mkdirSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {join, resolve} from "node:path";
import {audit, formatAudit} from "../../site/audit.js";
import {build} from "../../site/build.js";
import {threeReleases} from "../fixtures/three-releases.js";
import type {Bench, BenchRow} from "./row.js";

const GROUP = "three releases";

/**
 * Makes three releases of the fictional municipality, of deliveries that correct closed years, builds the site of the
 * last, and lets the audit attack all of them with the facts that the demo gives. Prints the audit's report.
 */
export const bench: Bench = async (progress) => {
  progress("making three releases");
  const made = await threeReleases({scale: 1});
  // Within the project, where pages find what they import.
  mkdirSync(resolve(".buurtpeil"), {recursive: true});
  const place = mkdtempSync(resolve(".buurtpeil/bench-releases-"));
  try {
    const canaries = Object.values(
      JSON.parse(readFileSync(join(made.root, "truth/canaries.json"), "utf8")) as Record<string, string[]>
    ).flat();
    const site = join(place, "site");
    const notebooks = resolve("notebooks");
    const attacker = join(made.root, "attacker.yaml");
    const {data, ledger} = made;
    await build({
      pages: resolve("src"),
      data,
      notebooks,
      site,
      work: place,
      canaries,
      attacker,
      ledger,
      progress
    });
    progress("auditing once more, for the time it takes");
    const report = await audit({site, data, canaries, attacker, ledger, notebooks});
    console.log(formatAudit(report));
    const row = (name: string, value: number, unit: string, goal?: number): BenchRow => ({
      group: GROUP,
      name,
      value,
      unit,
      ...(goal === undefined ? {} : {goal})
    });
    return [
      row("cells recovered", report.recovered, "", 0),
      row("findings", report.findings.length, "", 0),
      row("narrowest interval", report.narrowest_interval ?? 0, "units"),
      row("protected numbers", report.cells, ""),
      row("releases attacked", report.releases, ""),
      row("facts from outside", report.facts, ""),
      row("integer programmes", report.programmes, ""),
      row("programmes not solved in time", report.unsolved, "", 0),
      row("time of the audit", report.seconds, "s")
    ];
  } finally {
    made.remove();
    rmSync(place, {recursive: true, force: true});
  }
};
