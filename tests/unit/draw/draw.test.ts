import {expect, test} from "vitest";
import {placesOf} from "../../../site/draw/places.js";
import {splice} from "../../../site/draw/splice.js";
import {drawPage} from "../../../site/draw.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const page = (body: string) =>
  `<!DOCTYPE html>\n<html><head><title>Fenomeen</title><meta name="buurtpeil:page" content="en" data-phenomenon="overbewoning"></head><body>${body}</body></html>`;

test("splice(text, pieces) puts each piece in its place, in any order", () => {
  expect(
    splice("a[]b[]c", [
      {start: 5, end: 5, text: "2"},
      {start: 2, end: 2, text: "1"}
    ])
  ).toBe("a[1]b[2]c");
});

test("splice(text, pieces) refuses two pieces for one place", () => {
  const piece = {start: 0, end: 2, text: ""};
  expect(() => splice("abc", [piece, piece])).toThrow("two pieces for the same place");
});

test("placesOf(html) finds the inside of every view with its data", () => {
  const html = '<title>T</title><div data-view="map" data-some-thing="x">old</div>';
  const {blocks, title} = placesOf(html);
  expect(blocks.map(({start, end, data}) => [html.slice(start, end), data])).toEqual([
    ["old", {view: "map", someThing: "x"}]
  ]);
  expect(html.slice(title!.start, title!.end)).toBe("T");
});

test("drawPage(html) draws in the page's language and keeps every other byte", () => {
  const html = page('<p>before&nbsp;é</p><div data-view="table"></div><p >after</p>');
  const [before, after] = html.split("</div>");
  const drawn = drawPage(html, smallSnapshot());
  expect(drawn.startsWith(before!)).toBe(true);
  expect(drawn.endsWith(`</div>${after}`)).toBe(true);
  expect(drawn).toContain("Whole municipality");
});

test("drawPage(html) gives the page the title of its heading", () => {
  expect(drawPage(page('<div data-view="opening"></div>'), smallSnapshot())).toContain(
    "<title>Overcrowding | Buurtpeil Waterveen</title>"
  );
});

test("drawPage(html) names a view that does not exist", () => {
  expect(() => drawPage(page('<div data-view="nope"></div>'), smallSnapshot())).toThrow("unknown view: nope");
});

test("drawPage(html) leaves a page without views as it is", () => {
  expect(drawPage("<p>x", smallSnapshot())).toBe("<p>x");
});
