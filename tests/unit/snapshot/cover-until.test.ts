import {describe, expect, test} from "vitest";
import config from "../../../buurtpeil.config.js";
import {coverUntil} from "../../../data-loaders/stages/cover-until.js";
import openData from "../../../zaanstad-open.config.js";

describe("coverUntil(config, until)", () => {
  test("ends the years, and leaves out key figures of later ones", () => {
    const {years, sources} = coverUntil(config, 2022);
    expect(years).toEqual({first: 2021, last: 2022});
    expect(Object.keys(sources.key_figures!)).toEqual(["2021", "2022"]);
    expect(sources.registers).toBe(config.sources.registers);
  });

  test("is the config as it is where no year is asked for", () => {
    expect(coverUntil(config, undefined)).toBe(config);
  });

  test.each([2020, 2026, 2023.5])("refuses %s, which the config does not cover", (until) => {
    expect(() => coverUntil(config, until)).toThrow(
      `--until: expected a year from 2021 to 2025, found ${until}`
    );
  });

  test("refuses a config without years", () => {
    expect(() => coverUntil(openData, 2024)).toThrow(
      "--until needs years in the config: say over which registers are counted"
    );
  });

  test("refuses to leave out all key figures", () => {
    const late = {...config, sources: {...config.sources, key_figures: {2025: "cbs/kerncijfers_2025.csv"}}};
    expect(() => coverUntil(late, 2024)).toThrow(
      "--until 2024: the config names key figures of later years only"
    );
  });
});
