import {expect, test} from "vitest";
import {draw} from "./draw-view.js";

const ENTRY = {
  description: "Een proef.",
  date: "2026-01-31",
  authors: ["O&S", "Wijkteam"],
  language: "nl",
  snapshot: "0".repeat(64),
  covers_until: "2025-12-31"
};

function list(reports: object[], withdrawn: object[] = [], locale: "nl" | "en" = "nl"): Element {
  const all = reports.map((report) => ({...ENTRY, ...report}));
  return draw("reports", {reports: JSON.stringify({reports: all, withdrawn})}, {locale});
}

function links(under: Element | null): [string | null, string | null][] {
  return [...(under?.querySelectorAll("a") ?? [])].map((a) => [a.getAttribute("href"), a.textContent]);
}

test("reports() lists those in the page's language, newest first, and escapes what it is given", () => {
  const drawn = list([
    {slug: "oud", title: "Oud", date: "2024-01-31"},
    {slug: "nieuw", title: "<b>Nieuw"},
    {slug: "english", title: "English", language: "en"}
  ]);
  expect(links(drawn)).toEqual([
    ["./nieuw.html", "<b>Nieuw"],
    ["./oud.html", "Oud"]
  ]);
  expect(drawn.querySelector("b")).toBeNull();
});

test("reports() says who wrote a report, who read it and how far its figures go", () => {
  const [first, second] = list([
    {slug: "a", title: "A", reviewer: "Kim"},
    {slug: "b", title: "B"}
  ]).querySelectorAll("p.quiet");
  expect(first!.textContent).toBe(
    "31 januari 2026, door O&S en Wijkteam · nagekeken door Kim · gegevens tot en met 31 december 2025"
  );
  expect(second!.textContent).toBe(
    "31 januari 2026, door O&S en Wijkteam · gegevens tot en met 31 december 2025"
  );
});

test("reports() leads to the same report in the other language, where there is one", () => {
  const twins = [
    {slug: "a", title: "Water"},
    {slug: "a", title: "Water (EN)", language: "en"}
  ];
  expect(links(list(twins).querySelector("p.quiet"))).toEqual([["../en/rapporten/a.html", "In English"]]);
  expect(links(list(twins, [], "en").querySelector("p.quiet"))).toEqual([
    ["../../rapporten/a.html", "In het Nederlands"]
  ]);
});

test("reports() lists what was replaced under the newest, however often it was", () => {
  const to = (slug: string, title: string) => ({newer: {slug, title, language: "nl"}});
  const drawn = list([
    {slug: "a", title: "Eerste", date: "2024-01-31", ...to("b", "Tweede")},
    {slug: "b", title: "Tweede", date: "2025-01-31", ...to("c", "Derde")},
    {slug: "c", title: "Derde"}
  ]);
  expect([...drawn.querySelectorAll("h2")].map((h) => h.textContent)).toEqual(["Derde"]);
  expect(links(drawn.querySelector("ul.reports-older"))).toEqual([
    ["./b.html", "Tweede"],
    ["./a.html", "Eerste"]
  ]);
});

test("reports() names a replacement in the other language, and keeps the report in its place", () => {
  const drawn = list([{slug: "a", title: "Oud", newer: {slug: "b", title: "New", language: "en"}}]);
  expect(links(drawn)).toEqual([
    ["./a.html", "Oud"],
    ["../en/rapporten/b.html", "New"]
  ]);
});

test("reports() names what was withdrawn, with day and reason, and leads nowhere", () => {
  const drawn = list(
    [],
    [{slug: "weg", language: "nl", title: "Weg", date: "2026-02-01", reason: "verkeerde teller."}]
  );
  expect(drawn.querySelector(".reports-withdrawn")!.textContent).toBe(
    "Weg. Ingetrokken op 1 februari 2026: verkeerde teller."
  );
  expect(links(drawn)).toEqual([]);
});

test("reports() says so when there are none", () => {
  expect(list([]).textContent).toBe("Er zijn nog geen rapporten.");
});
