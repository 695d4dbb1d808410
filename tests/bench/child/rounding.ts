/*
 * Protects an invented cube of so many buurten × 60 months × 40 categories in a process of its own, so that its peak
 * memory is its own, and prints as JSON what protection took; inventing the cube is not counted in the times.
 */
import {protect} from "../../../data-loaders/stages/protect.js";
import {invent, inventedCube, YEARS} from "../../fixtures/invented-cube.js";

const {areas, aggregate} = invent(Number(process.argv[2]), 60, inventedCube("event", 40), 3);
const before = process.cpuUsage();
const start = performance.now();
const {deviation} = protect([aggregate], {areas, years: YEARS, minimum_mean: 10, seed: "bench"});
const seconds = (performance.now() - start) / 1000;
const {user, system} = process.cpuUsage(before);
process.stdout.write(
  JSON.stringify({
    cells: aggregate.cells.length,
    seconds,
    cpu_seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    rms: deviation.find(
      ({indicator, level, period}) => indicator === "part" && level === "buurt" && period === "month"
    )!.rms
  })
);
