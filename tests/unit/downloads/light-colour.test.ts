import {expect, test} from "vitest";
import {lightColour, tokensOf} from "../../../src/lib/downloads/light-colour.js";
import {wrapText} from "../../../src/lib/downloads/wrap-text.js";
import {xmlText} from "../../../src/lib/downloads/write-xml.js";

const token = tokensOf(`:root {
  --base: #123456;
  --ground: light-dark(var(--base), color-mix(in oklab, #000 22%, #101216));
  --chart-paper: var(--ground, light-dark(#ffffff, #14161b));
  --chart-ink: var(--missing, light-dark(#1c2430, #eef1f5));
}`);

test("lightColour(value, token) follows tokens to what they are on light ground", () => {
  expect(lightColour("var(--chart-paper)", token)).toBe("#123456");
});

test("lightColour(value, token) takes what is given for a token that is not there", () => {
  expect(lightColour("var(--chart-ink)", token)).toBe("#1c2430");
});

test("lightColour(value, token) says words of CSS as any program knows them", () => {
  expect(["currentColor", "transparent", "url(#dots)", "#fff"].map((one) => lightColour(one, token))).toEqual(
    ["#1c2430", "none", "url(#dots)", "#fff"]
  );
});

test("wrapText(text, size, width) breaks between words and leaves a long word whole", () => {
  expect(wrapText("een twee Meervoudigepersoonlijkheid vier", 13, 70)).toEqual([
    "een twee",
    "Meervoudigepersoonlijkheid",
    "vier"
  ]);
});

test("xmlText(text) escapes what XML reads as its own and leaves out what it cannot hold", () => {
  expect(xmlText('a<b>&"c"\u0000\u0008\uffff')).toBe("a&#60;b&#62;&#38;&#34;c&#34;");
});
