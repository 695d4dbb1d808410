import {existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {tableFromIPC} from "@uwdata/flechette";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {snapshot} from "../../../data-loaders/snapshot.js";
import type {Figure} from "../../../src/lib/snapshot/figures.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import config from "../../../zaanstad-open.config.js";

const data = process.env.BUURTPEIL_OPEN_DATA ?? resolve("../shared/data");
const folder = mkdtempSync(join(tmpdir(), "buurtpeil-test-"));
const output = join(folder, "data");

afterAll(() => rmSync(folder, {recursive: true, force: true}));

test("snapshot(config) names the setting where no data folder is given", async () => {
  await expect(snapshot(config, {output})).rejects.toThrow(
    "zaanstad-open reads files from a folder of yours: name it with --data <folder> or BUURTPEIL_DATA"
  );
});

describe.skipIf(!existsSync(data))(
  "snapshot(config) of Zaanstad; needs the open data files (BUURTPEIL_OPEN_DATA)",
  () => {
    let manifest: Manifest;
    let figures: Figure[];
    const find = (area: string, period: string) =>
      figures.find((f) => f.area === area && f.period === period);

    beforeAll(async () => {
      manifest = await snapshot(config, {data, output});
      figures = tableFromIPC(readFileSync(join(output, "figures.arrow"))).toArray() as Figure[];
    });

    test("needs no key and shows public figures only", () => {
      expect(manifest.indicators.map((card) => [card.id, card.status])).toEqual([
        ["geregistreerde_misdrijven", "public"]
      ]);
      expect(manifest.tables.filter((table) => table.status === "protected").map((t) => t.name)).toEqual([
        "figure"
      ]);
    });
    test("gives the offences of the municipality exactly", () => {
      expect(find("GM0479", "2021JJ00")!.n).toBe(6650);
      expect(find("GM0479", "2024JJ00")).toMatchObject({n: 7336, denominator: 161390});
      expect(find("GM0479", "2025JJ00")!.n).toBe(7482);
    });
    test("keeps all 79 buurten, united into 69 areas of 100 residents or more", () => {
      const buurten = manifest.areas.filter((area) => area.level === "buurt");
      expect(buurten.flatMap((area) => area.members)).toHaveLength(79);
      expect(buurten).toHaveLength(69);
      for (const {code} of buurten) expect(find(code, "2024JJ00")!.denominator).toBeGreaterThanOrEqual(100);
    });
    test("offers years only, as the source has only years", () => {
      expect(manifest.periods.map((period) => period.code)).toEqual([
        "2021-2025",
        "2021JJ00",
        "2022JJ00",
        "2023JJ00",
        "2024JJ00",
        "2025JJ00"
      ]);
    });
    test("says whose residents stand in for the years without key figures", () => {
      expect(manifest.indicators[0]!.reference_date.en).toContain("2024 for 2021, 2022, 2023, 2025");
    });
  }
);
