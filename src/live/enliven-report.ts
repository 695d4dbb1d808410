/*
 * Makes a report's page ready to come alive. Its inputs, which the build wrote in words, become buttons; what makes them
 * controls, and the engine behind that, is fetched when a reader reaches for one.
 */
import {loadManifest} from "../components/load-manifest.js";
import {element} from "../lib/charts/element.js";
import {reportInputTexts} from "../lib/i18n/report-inputs.js";
import {enlivenFigure} from "./enliven-figure.js";

const article = document.querySelector<HTMLElement>("article.report");
if (article) {
  const locale = article.lang === "en" ? "en" : "nl";
  for (const figure of article.querySelectorAll("figure.chart"))
    enlivenFigure(figure, {
      locale,
      manifest: loadManifest,
      workbench: async () => (await import("./report-link.js")).reportLink(document, figure),
      numbers: async () => (await import("./report-numbers.js")).reportNumbers(document, figure)
    });
  for (const input of article.querySelectorAll<HTMLElement>(".report-input[data-input]"))
    offer(article, input);
  document.documentElement.dataset.live = "";
}

/** Turns the words of an input into a button of the same size, so that nothing moves. */
function offer(article: HTMLElement, input: HTMLElement): void {
  const t = reportInputTexts[article.lang === "en" ? "en" : "nl"];
  const label = input.querySelector("b");
  if (!label) return;
  const words = [...input.childNodes].filter((node) => node !== label);
  const text = words
    .map((node) => node.textContent)
    .join("")
    .trim();
  const button = element(document, "button", {type: "button", class: "nb-touch", title: t.choose}, text);
  button.setAttribute("aria-label", `${label.textContent} ${text}. ${t.choose}`);
  for (const node of words) node.remove();
  input.append(button, element(document, "span", {class: "nb-printed"}, text));
  const load = () => import("./live-report.js");
  for (const sign of ["pointerenter", "focus", "touchstart"])
    button.addEventListener(sign, () => void load().catch(() => {}), {once: true, passive: true});
  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    try {
      await (await load()).liveReport(article, input.dataset.input!);
    } catch {
      input.querySelector(".nb-refused")?.remove();
      input.append(element(document, "span", {class: "nb-refused", role: "alert"}, t.not_loaded));
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
}
