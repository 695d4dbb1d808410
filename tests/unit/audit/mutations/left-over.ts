import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {changePage, put, putPage, REPORT} from "../small-site.js";
import type {Theme} from "./mutation.js";
import {changeManifest, runSql} from "./plant.js";

const EARLIER = "e".repeat(64);

/** What an earlier release left behind, what was changed afterwards, and what comes from elsewhere. */
export const leftOver: Theme = {
  title: "Left over, changed afterwards, or from elsewhere",
  mutations: [
    {
      id: "earlier-data",
      hole: "The manifest of an earlier release stands beside the new one.",
      site: ({site, data}) => {
        const text = readFileSync(join(data, "manifest.json"), "utf8");
        put(site, "_file/data/manifest.00000000.json", text.replace("2025-12-31", "2024-12-31"));
      },
      rule: "not of this snapshot",
      place: "_file/data/manifest.00000000.json",
      also: ["left over"]
    },
    {
      id: "earlier-data-that-loads",
      hole: "A page loads the figures of an earlier release.",
      site: ({site}) => {
        put(site, "_file/data/figures.00000000.arrow", readFileSync(dataFile(site)));
        writeFileSync(join(site, "_file/data/figures.00000000.arrow"), "ARROW1 earlier");
        changePage(site, "./favicon.png", "./_file/data/figures.00000000.arrow");
        changePage(site, "<nav>", '<nav><img src="./favicon.png" alt="">');
      },
      rule: "not of this snapshot",
      place: "_file/data/figures.00000000.arrow",
      also: ["unreadable file"]
    },
    {
      id: "other-database",
      hole: "A database that no snapshot wrote stands in the site.",
      site: ({site, data}) => {
        put(site, "work.duckdb", readFileSync(join(data, "snapshot.duckdb")));
        changePage(site, "<nav>", '<nav><a href="./work.duckdb">data</a>');
      },
      rule: "not of this snapshot",
      place: "work.duckdb"
    },
    {
      id: "table-as-csv",
      hole: "A CSV file that no snapshot wrote stands in the site.",
      site: ({site}) => {
        put(site, "counts.csv", "area,n\nBuurt,5\n");
        changePage(site, "<nav>", '<nav><a href="./counts.csv">data</a>');
      },
      rule: "not of this snapshot",
      place: "counts.csv"
    },
    {
      id: "page-without-link",
      hole: "A page of an earlier release stays, and no page links to it.",
      site: ({site}) => putPage(site, "<!doctype html><title>Oud</title><p>Oud</p>", "oud.html"),
      rule: "left over",
      place: "oud.html"
    },
    {
      id: "earlier-report-without-link",
      hole: "A report of an earlier release stays, and no page links to it.",
      site: ({site}) => {
        const html = readFileSync(join(site, REPORT), "utf8");
        putPage(site, html, "rapporten/oud.html");
      },
      rule: "left over",
      place: "rapporten/oud.html",
      also: ["page not as drawn"]
    },
    {
      id: "earlier-report",
      hole: "A report was drawn from an earlier snapshot.",
      site: ({site, data}) => {
        const {hash} = JSON.parse(readFileSync(join(data, "manifest.json"), "utf8"));
        const html = readFileSync(join(site, REPORT), "utf8");
        putPage(site, html.replaceAll(hash, EARLIER), REPORT);
      },
      rule: "not of this snapshot",
      place: REPORT,
      also: ["page not as drawn"]
    },
    {
      id: "earlier-page",
      hole: "A page was made with an earlier snapshot, as its foot says.",
      site: ({site, data}) => {
        const {hash} = JSON.parse(readFileSync(join(data, "manifest.json"), "utf8"));
        changePage(site, `<code>${hash.slice(0, 8)}</code>`, "<code>eeeeeeee</code>");
      },
      rule: "not of this snapshot",
      place: "index.html"
    },
    {
      id: "earlier-figures-in-page",
      hole: "A page shows figures of an earlier release.",
      site: ({site}) => {
        const [cell] = /<td class="number">[\d.]+/.exec(readFileSync(join(site, "index.html"), "utf8"))!;
        changePage(site, cell, `${cell}0`);
      },
      rule: "page not as drawn",
      place: "index.html table"
    },
    {
      id: "earlier-compressed-copy",
      hole: "The compressed copy of a page is that of an earlier release.",
      site: ({site}) => put(site, "index.html.gz", gzipSync("<!doctype html><p>Oud</p>")),
      rule: "compressed copy differs",
      place: "index.html.gz"
    },
    {
      id: "copy-without-original",
      hole: "A page is gone and its compressed copy is still served.",
      site: ({site}) => put(site, "oud.html.gz", gzipSync("<!doctype html><p>Oud</p>")),
      rule: "compressed copy differs",
      place: "oud.html.gz",
      also: ["left over"]
    },
    {
      id: "script-without-page",
      hole: "A script that no page loads is left in the site.",
      site: ({site}) => put(site, "_import/old.js", "export {};"),
      rule: "left over",
      place: "_import/old.js"
    },
    {
      id: "unreadable",
      hole: "A file cannot be read, so that nobody knows what it holds.",
      site: ({site}) => put(site, "_hosting/headers.json", "{"),
      rule: "unreadable file",
      place: "_hosting/headers.json"
    },
    {
      id: "other-origin",
      hole: "A page loads a picture from another origin, which then knows who reads what.",
      site: ({site}) => changePage(site, "<main>", '<main><img src="https://elders.example/p.png" alt="">'),
      rule: "loads from elsewhere",
      place: "index.html"
    },
    {
      id: "script-calls-origin",
      hole: "A script sends something to another origin.",
      site: ({site}) => put(site, "_npm/library.js", 'fetch("https://elders.example/telling")'),
      rule: "loads from elsewhere",
      place: "_npm/library.js"
    },
    {
      id: "style-from-origin",
      hole: "A style sheet in a page loads a font from another origin.",
      site: ({site}) =>
        changePage(site, "</head>", "<style>@import 'https://elders.example/f.css'</style></head>"),
      rule: "loads from elsewhere",
      place: "index.html"
    },
    {
      id: "file-changed",
      hole: "A file of the snapshot was changed after it was written.",
      site: ({data}) =>
        writeFileSync(join(data, "areas.topo.json"), '{"type":"Topology","objects":{},"arcs":[]}'),
      rule: "not as in the manifest",
      place: "areas.topo.json",
      also: ["not of this snapshot", "page not as drawn"]
    },
    {
      id: "rows-changed",
      hole: "The manifest says another number of rows than a table has.",
      written: (small) =>
        changeManifest(small, ({tables}) => tables.find(({name}) => name === "reports")!.rows++),
      rule: "not as in the manifest",
      place: "snapshot.duckdb reports"
    },
    {
      id: "columns-changed",
      hole: "The manifest says other columns than a table has.",
      written: (small) =>
        changeManifest(small, ({tables}) => tables.find(({name}) => name === "reports")!.columns.reverse()),
      rule: "not as in the manifest",
      place: "snapshot.duckdb reports"
    },
    {
      id: "hash-changed",
      hole: "The hash of a table in the manifest is not that of its rows.",
      written: (small) =>
        changeManifest(small, ({tables}) => {
          tables.find(({name}) => name === "period")!.content_sha256 = "b".repeat(64);
        }),
      rule: "not as in the manifest",
      place: "snapshot.duckdb period"
    },
    {
      id: "name-changed",
      hole: "The snapshot is called by a hash that is not that of its tables.",
      written: (small) =>
        changeManifest(small, (manifest) => {
          manifest.hash = "b".repeat(64);
        }),
      rule: "not as in the manifest",
      place: "manifest.json hash"
    },
    {
      id: "table-gone",
      hole: "The manifest names a table that the database does not hold.",
      written: (small) => runSql(small, "DROP TABLE resident"),
      rule: "not as in the manifest",
      place: "snapshot.duckdb resident",
      also: ["table not expected"]
    }
  ]
};

/** The figures in the site. */
function dataFile(site: string): string {
  const html = readFileSync(join(site, "index.html"), "utf8");
  return join(site, /_file\/data\/figures\.[0-9a-f]{8}\.arrow/.exec(html)![0]);
}
