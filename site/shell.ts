import {formatDate} from "../src/lib/i18n/format.js";
import type {Locale} from "../src/lib/i18n/locale.js";
import {shellTexts} from "../src/lib/i18n/shell.js";
import {markup, raw} from "../src/lib/markup.js";
import {editionBanner} from "../src/lib/notebook/report/edition-banner.js";
import type {Manifest} from "../src/lib/snapshot/manifest.js";
import {editionLine} from "./edition-notice.js";

/** What the shell knows of the page around which it stands. */
export interface ShellPage {
  /** Path in the site without extension: `/fenomeen/overbewoning`, `/en/index`. */
  path: string;
  /** Path of the same page in the other language, or of the nearest page that exists there. */
  twin: string;
}

/** The language of a page follows from its folder. */
export function localeOf(path: string): Locale {
  return path.startsWith("/en/") ? "en" : "nl";
}

/** Returns the path of the same page in the other language. */
export function twinOf(path: string): string {
  return localeOf(path) === "en" ? path.slice(3) : `/en${path}`;
}

const REPORT_HEAD = `
<link rel="stylesheet" href="/styles/live.css">
<script type="module" src="/live/enliven-report.js"></script>`;

/** A report's page comes alive when a reader reaches for a choice; the list of reports has nothing to choose. */
function isReport(path: string): boolean {
  return /\/rapporten\/(?!index$)[^/]+$/.test(path);
}

/** Runs before the first paint, so that a chosen appearance does not flash. */
const THEME_SCRIPT = `(()=>{const r=document.documentElement;r.dataset.js="";try{const t=localStorage.getItem("buurtpeil:theme");if(t==="light"||t==="dark")r.dataset.theme=t}catch{}})()`;

/** Renders the part of the head that all pages share; `reports` is the list for the page of reports. */
export function renderHead(manifest: Manifest, {path}: ShellPage, reports: unknown): string {
  const phenomenon = /\/fenomeen\/([\w-]+)$/.exec(path)?.[1];
  return markup`<meta name="buurtpeil:page" content="${localeOf(path)}"${
    phenomenon ? markup` data-phenomenon="${phenomenon}"` : null
  }>
<meta name="buurtpeil:site" content="${manifest.municipality.name}">
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="/assets/favicon.svg">
<link rel="preload" as="font" type="font/woff2" crossorigin href="/assets/fonts/source-sans-3-latin-wght-normal.woff2">
<link rel="preload" as="font" type="font/woff2" crossorigin href="/assets/fonts/source-serif-4-latin-wght-normal.woff2">
<link rel="stylesheet" data-late href="/assets/fonts.css">
<script>${raw(THEME_SCRIPT)}</script>
<script type="module" src="/components/shell.js"></script>${isReport(path) ? raw(REPORT_HEAD) : null}${
    reports
      ? markup`\n<script type="application/json" id="buurtpeil-reports">${raw(JSON.stringify(reports).replaceAll("<", "\\u003c"))}</script>`
      : null
  }`.toString();
}

/** Path in the site of one language, and what it is called. */
type Link = [to: string, name: string];

/**
 * Renders what stands above every page: skip link, name, language, appearance, navigation, warning. The
 * navigation is folded on a narrow screen; styles hold it open where there is room, so that no script is needed.
 */
export function renderHeader(manifest: Manifest, {path, twin}: ShellPage): string {
  const locale = localeOf(path);
  const other: Locale = locale === "nl" ? "en" : "nl";
  const t = shellTexts[locale];
  const root = locale === "en" ? "/en" : "";
  const here = (to: string) => path === root + to;
  const link = ([to, name]: Link) =>
    markup`<li><a href="${root}${to}"${here(to) ? raw(' aria-current="page"') : null}>${name}</a></li>`;
  const sections: Link[] = [
    ["/index", t.overview],
    ["/rapporten/index", t.reports],
    ["/werkbank", t.workbench],
    ["/zonder-persoonsgegevens", t.evidence],
    ["/methode", t.method]
  ];
  const phenomena = manifest.phenomena.map(({id, name}): Link => [`/fenomeen/${id}`, name[locale]]);
  const current = [...sections, ...phenomena].find(([to]) => here(to))?.[1];
  const theme = (value: string, name: string) =>
    markup`<label><input type="radio" name="theme" value="${value}"><span>${name}</span></label>`;
  return markup`<a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">${t.skip}</a>
<div class="masthead">
<p class="masthead-name"><a href="${root}/index"><span class="masthead-municipality">${manifest.municipality.name}</span> <span class="masthead-site">${t.site}</span></a></p>
<fieldset class="theme"><legend class="visually-hidden">${t.theme}</legend>${theme("system", t.theme_system)}${theme("light", t.theme_light)}${theme("dark", t.theme_dark)}</fieldset>
<a class="language" href="${twin}" hreflang="${other}" lang="${other}" title="${t.language_switch}">${t.language_name}</a>
</div>
<nav class="navigation" aria-label="${t.navigation}"><details><summary>${t.menu}${
    current ? markup` <span>${current}</span>` : null
  }</summary><ul class="navigation-sections">${sections.map(link)}</ul><p id="fenomenen">${t.phenomena}</p><ul class="navigation-phenomena" aria-labelledby="fenomenen">${phenomena.map(link)}</ul></details></nav>${
    manifest.municipality.fictional
      ? markup`\n<p class="fictional"><strong>${t.fictional}</strong> <span>${t.fictional_more}</span></p>`
      : null
  }${editionBanner(manifest, locale)}\n<span id="inhoud" tabindex="-1"></span>`.toString();
}

/** Renders what stands under every page: how fresh and how protected its figures are, and the selection bar. */
export function renderFooter(manifest: Manifest, {path}: ShellPage): string {
  const root = localeOf(path) === "en" ? "/en" : "";
  const locale = localeOf(path);
  const t = shellTexts[locale];
  const {base, minimum_inhabitants} = manifest.protection;
  const guarded = manifest.indicators.some((card) => card.status === "protected");
  return markup`<p><strong>${manifest.municipality.name}</strong> · ${t.snapshot(
    formatDate(manifest.covers_until, localeOf(path))
  )} · ${t.version} <code>${manifest.hash.slice(0, 8)}</code></p>
<p>${guarded ? t.protection(String(base), String(minimum_inhabitants)) : t.public_only} <a href="${root}/wat-dit-niet-belooft">${t.limits}</a></p>
${editionLine(manifest, locale, locale === "en" ? "/en" : "")}
<p>${t.licence}</p>
<p class="printed"><span>${t.printed_shows}</span> <span class="printed-selection"></span></p>
<p class="printed"><span>${t.printed}</span> <span class="printed-url"></span></p>
<div class="selection" hidden><p><span class="selection-label">${t.selected}</span> <span class="selection-text"></span></p><button type="button" class="selection-clear">${t.clear}</button></div>
<div class="visually-hidden" role="status"></div>`.toString();
}
