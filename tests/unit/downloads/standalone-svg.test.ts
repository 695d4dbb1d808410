import {SaxesParser, type SaxesTagPlain} from "saxes";
import {describe, expect, test} from "vitest";
import {CHART_TYPES, type ChartType} from "../../../src/lib/charts/spec.js";
import {standaloneSvg} from "../../../src/lib/downloads/standalone-svg.js";
import {BUURTEN_2021, rows, spec} from "../charts/fixtures.js";
import {drawn, ORIGIN, token} from "./figures.js";

const YEARS = rows({indicator: "overbewoond", level: "wijk", periodKind: "year"});

/** A chart of each type that is drawn from observations alone. */
const OF: Partial<Record<ChartType, () => HTMLElement>> = {
  bar: () => drawn(spec({type: "bar", y: "area_name", ...WORDS}), BUURTEN_2021),
  dot: () => drawn(spec({type: "dot", y: "area_name", ...WORDS}), BUURTEN_2021),
  line: () => drawn(spec({type: "line", x: "period", series: "area_name", ...WORDS}), YEARS),
  area: () => drawn(spec({type: "area", x: "period", ...WORDS}), YEARS.slice(0, 5)),
  heatmap: () => drawn(spec({type: "heatmap", x: "period", y: "area_name", ...WORDS}), YEARS),
  map: () => drawn(spec({type: "map", level: "buurt", ...WORDS}), BUURTEN_2021)
};
const WORDS = {title: "Overbewoning & <ruimte>", description: "Elke rij is een wijk."};

interface Read {
  tags: SaxesTagPlain[];
  /** Texts in order. */
  texts: string[];
}

/** Reads XML strictly; what is not well formed is refused. */
function read(xml: string): Read {
  const parser = new SaxesParser();
  const found: Read = {tags: [], texts: []};
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => void found.tags.push(tag));
  parser.on("text", (text) => text.trim() && void found.texts.push(text.trim()));
  parser.write(xml).close();
  return found;
}

const svgOf = (type: ChartType) => standaloneSvg(OF[type]!(), {token, origin: ORIGIN})!;

test("standaloneSvg(figure, options) is tried on every type of chart that observations alone can fill", () => {
  expect(Object.keys(OF).length).toBeGreaterThan(CHART_TYPES.length / 2);
});

describe.each(Object.keys(OF) as ChartType[])(
  "standaloneSvg(figure, options) of a chart of type %s",
  (type) => {
    test("is well-formed XML with the name of SVG, and nothing that only a web page knows", () => {
      const {tags} = read(svgOf(type));
      expect([tags[0]!.name, tags[0]!.attributes.xmlns]).toEqual(["svg", "http://www.w3.org/2000/svg"]);
      const names = new Set(tags.map((tag) => tag.name));
      const drawable = "svg title desc g rect path line circle text tspan defs pattern clipPath use".split(
        " "
      );
      expect([...names].filter((name) => !drawable.includes(name))).toEqual([]);
      const attributes = new Set(tags.flatMap((tag) => Object.keys(tag.attributes)));
      expect(
        [...attributes].filter((name) => /^(class|style|href|xlink|on|data-|tabindex)/.test(name))
      ).toEqual([]);
    });

    test("names every colour literally, and every pattern that it uses is inside", () => {
      const {tags} = read(svgOf(type));
      const ids = tags.map((tag) => tag.attributes.id);
      const colours = tags.flatMap(({attributes}) => [attributes.fill, attributes.stroke]);
      for (const colour of colours.filter((one) => one !== undefined)) {
        const [, id] = /^url\(#(.+)\)$/.exec(colour) ?? [];
        if (id) expect(ids).toContain(id);
        else expect(colour).toMatch(/^(#[0-9a-f]{6}|#[0-9a-f]{3}|none)$/i);
      }
      expect(colours).toContain("#ffffff");
    });

    test("says title, description, unit, source and whose figures they are, to eyes and to screen readers", () => {
      const {tags, texts} = read(svgOf(type));
      expect(tags[0]!.attributes).toMatchObject({role: "img", "aria-labelledby": "title desc"});
      expect(texts.filter((text) => text === "Overbewoning & <ruimte>")).toHaveLength(2);
      const said = texts.join(" ");
      expect(said).toContain("Elke rij is een wijk.");
      expect(said).toContain("In procenten");
      expect(said).toContain("Bron: BAG");
      expect(said).toContain(ORIGIN);
      expect(texts[1]).toMatch(/\d/);
    });

    test("measures every length in units, none in the size of a font that is not there", () => {
      const lengths = read(svgOf(type)).tags.flatMap((tag) => Object.values(tag.attributes).map(String));
      expect(lengths.filter((value) => /^-?[\d.]+(em|rem|ch)$/.test(value))).toEqual([]);
      expect(lengths.filter((value) => /NaN|undefined/.test(value))).toEqual([]);
    });
  }
);

test("standaloneSvg(figure, options) of a map shows every state in its legend, each with its pattern", () => {
  const svg = svgOf("map");
  for (const words of ["aantal 0 tot 4", "niet getoond op dit niveau", "bron ontbreekt", "niets te tellen"])
    expect(read(svg).texts).toContain(words);
  for (const state of ["small", "not_published", "missing", "empty"])
    expect(svg).toMatch(new RegExp(`id="chart-\\w+-legend-${state}"`));
});

test("standaloneSvg(figure, options) gives each mark what it says as its title", () => {
  expect(svgOf("map")).toContain("<title>Sluishoek: aantal 0 tot 4</title>");
});

test("standaloneSvg(figure, options) leaves out what to click", () => {
  const figure = OF.map!();
  expect(standaloneSvg(figure, {token, origin: ORIGIN, hints: ["Elke rij is een wijk."]})).not.toContain(
    "Elke rij"
  );
});

test("standaloneSvg(figure, options) draws the wide one of two drawings", () => {
  const figure = OF.map!();
  const narrow = figure.querySelector(".chart-drawing")!.cloneNode(true) as Element;
  narrow.setAttribute("class", "chart-drawing chart-narrow");
  const once = standaloneSvg(figure, {token, origin: ORIGIN});
  figure.classList.add("chart-both");
  figure.append(narrow);
  expect(standaloneSvg(figure, {token, origin: ORIGIN})).toBe(once);
});

test("standaloneSvg(figure, options) of a figure without a drawing is null", () => {
  expect(standaloneSvg(drawn(spec({type: "bar", y: "area_name"}), []), {token, origin: ORIGIN})).toBe(null);
});
