import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {settleLinks} from "../../../src/lib/notebook/report/settle-links.js";

function settled(href: string, folder = "rapporten"): string {
  const {document} = parseHTML(`<!doctype html><html><body><p><a href="${href}">x</a></p></body></html>`);
  settleLinks(document.body as unknown as Element, folder);
  const link = document.querySelector("a")!;
  return [link.getAttribute("href"), link.getAttribute("rel")].filter((part) => part !== null).join(" ");
}

test.each([
  ["wonen.md", "./wonen.html"],
  ["./wonen.nl.md", "./wonen.html"],
  ["./wonen", "./wonen.html"],
  ["../methode.html#deel", "../methode.html#deel"],
  ["../fenomeen/drugs?x=1", "../fenomeen/drugs.html?x=1"],
  ["/methode", "../methode.html"],
  ["./", "./"],
  ["../", "../"],
  ["./index.md", "./"],
  ["#kop", "#kop"],
  ["https://www.cbs.nl/a%2Fb", "https://www.cbs.nl/a%2Fb external noreferrer"],
  ["//elders.nl/x", "//elders.nl/x external noreferrer"],
  ["mailto:os@voorbeeld.nl", "mailto:os@voorbeeld.nl external noreferrer"]
])("settleLinks() makes of %s: %s", (href, expected) => {
  expect(settled(href)).toBe(expected);
});

test("settleLinks() counts the folders of the English reports", () => {
  expect(settled("/en/methode", "en/rapporten")).toBe("../../en/methode.html");
});
