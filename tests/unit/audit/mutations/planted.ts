import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {tableFromArrays, tableToIPC} from "@uwdata/flechette";
import {changePage, put, REPORT} from "../small-site.js";
import type {Theme} from "./mutation.js";
import {CANARY, CITIZEN, runSql, SECRET} from "./plant.js";

const inPage = (text: string) => (small: {site: string}) => changePage(small.site, "<main>", `<main>${text}`);
const base64 = Buffer.from(`naam: ${CANARY}`).toString("base64");

/** Values of persons that were planted in the registers, and secrets. */
export const planted: Theme = {
  title: "Planted values, identifiers and secrets",
  mutations: [
    {
      id: "canary-in-tooltip",
      hole: "A tooltip holds a planted name.",
      site: inPage(`<span title="${CANARY}">?</span>`),
      rule: "planted value",
      place: "index.html"
    },
    {
      id: "canary-as-entities",
      hole: "An attribute holds a planted name as entities, in other case.",
      site: inPage('<span data-tip="&#75;ANARIE van der&#32;test">?</span>'),
      rule: "planted value",
      place: "index.html"
    },
    {
      id: "canary-as-double-entities",
      hole: "A planted name was encoded as entities twice.",
      site: inPage("<span>&amp;#75;anarie van der Test</span>"),
      rule: "planted value",
      place: "index.html"
    },
    {
      id: "canary-percent-encoded",
      hole: "A link holds a planted name, percent-encoded.",
      site: inPage(`<a href="#${encodeURIComponent(CANARY)}">?</a>`),
      rule: "planted value",
      place: "index.html"
    },
    {
      id: "canary-in-base64",
      hole: "A picture in a page holds a planted name in base64.",
      site: inPage(`<img src="data:image/svg+xml;base64,${base64}" alt="">`),
      rule: "planted value",
      place: "index.html"
    },
    {
      id: "canary-in-hexadecimal",
      hole: "A page holds a planted name in hexadecimal.",
      site: inPage(`<span>x${Buffer.from(CANARY).toString("hex")}</span>`),
      rule: "planted value",
      place: "index.html"
    },
    {
      id: "canary-split-by-markup",
      hole: "A planted name is cut in two by markup.",
      site: inPage("<p>Kana<b>rie van</b> der Test</p>"),
      rule: "planted value",
      place: "index.html"
    },
    {
      id: "canary-split-unseen",
      hole: "A planted name has an unseen character between its letters.",
      site: inPage("<p>Kana\u200brie van der\u00ad Test</p>"),
      rule: "planted value",
      place: "index.html"
    },
    {
      id: "canary-backwards",
      hole: "A planted name is written backwards.",
      site: inPage(`<p>${[...CANARY].reverse().join("")}</p>`),
      rule: "planted value",
      place: "index.html"
    },
    {
      id: "canary-in-comment",
      hole: "A comment in a page holds a planted name.",
      site: inPage(`<!-- ${CANARY} -->`),
      rule: "planted value",
      place: "index.html"
    },
    {
      id: "canary-in-svg",
      hole: "A drawing holds a planted name.",
      site: inPage(`<svg><desc>${CANARY.toUpperCase()}</desc></svg>`),
      rule: "planted value",
      place: "index.html"
    },
    {
      id: "canary-in-drawn-view",
      hole: "The tooltip of an area on the map holds a planted name.",
      site: ({site}) => changePage(site, 'data-label="', `data-label="${CANARY} `),
      rule: "planted value",
      place: "index.html",
      also: ["page not as drawn"]
    },
    {
      id: "canary-in-report",
      hole: "The notebook of a report names a planted person.",
      written: ({notebooks}) => {
        const file = join(notebooks, "proef.md");
        writeFileSync(
          file,
          readFileSync(file, "utf8").replace("In elke wijk", `Zoals ${CANARY}: in elke wijk`)
        );
      },
      rule: "planted value",
      place: REPORT
    },
    {
      id: "canary-in-script",
      hole: "A script holds a planted name.",
      site: ({site}) => put(site, "_npm/library.js", `console.log("${CANARY.toLowerCase()}")`),
      rule: "planted value",
      place: "_npm/library.js"
    },
    {
      id: "canary-escaped-in-script",
      hole: "A script holds a planted name with escaped letters.",
      site: ({site}) => put(site, "_npm/library.js", 'console.log("\\u004banarie\\x20van der Test")'),
      rule: "planted value",
      place: "_npm/library.js"
    },
    {
      id: "canary-in-file-name",
      hole: "The name of a file is that of a planted person.",
      site: ({site}) => {
        put(site, "kanarie van der test.css", "");
        changePage(site, "./favicon.png", "./kanarie van der test.css");
      },
      rule: "planted value",
      place: "name of kanarie van der test.css",
      also: ["left over"]
    },
    {
      id: "canary-in-picture",
      hole: "A picture holds a planted name in UTF-16, as cameras and editors write it.",
      site: ({site}) => put(site, "favicon.png", Buffer.from(CANARY, "utf16le")),
      rule: "planted value",
      place: "favicon.png"
    },
    {
      id: "canary-in-arrow",
      hole: "The file of figures holds a planted name.",
      written: ({data}) => {
        const row = {indicator: [CANARY], area: ["GM9999"], period: ["2025JJ00"], n: [5], denominator: [50]};
        writeFileSync(join(data, "figures.arrow"), tableToIPC(tableFromArrays(row), {format: "file"})!);
      },
      rule: "planted value",
      also: ["figure missing", "figure not offered", "not in the manifest"]
    },
    {
      id: "canary-in-table",
      hole: "The name of an area in the database is that of a planted person.",
      snapshot: ({manifest}) => {
        manifest.areas = manifest.areas.map((area) =>
          area.code === "BU99990101" ? {...area, name: CANARY} : area
        );
      },
      rule: "planted value"
    },
    {
      id: "dropped-table",
      hole: "A private table was made and dropped in the database, and its bytes are still there.",
      written: (small) =>
        runSql(
          small,
          `CREATE TABLE person AS SELECT '${CANARY}' || i AS who FROM range(50000) t(i)`,
          "CREATE TABLE other AS SELECT i FROM range(50000) t(i)",
          "CHECKPOINT",
          "DROP TABLE person"
        ),
      rule: "table not expected",
      place: "snapshot.duckdb blocks of dropped tables",
      also: ["not in the manifest"]
    },
    {
      id: "canary-in-compressed-copy",
      hole: "The compressed copy of a page holds a planted name, the page does not.",
      site: ({site}) => {
        const page = readFileSync(join(site, "index.html"), "utf8");
        put(site, "index.html.gz", gzipSync(page.replace("</body>", `${CANARY}</body>`)));
      },
      rule: "planted value",
      place: "index.html.gz",
      also: ["compressed copy differs"]
    },
    {
      id: "citizen-number-in-page",
      hole: "A page holds a citizen number.",
      site: inPage(`<p>${CITIZEN}</p>`),
      rule: "citizen number",
      place: "index.html"
    },
    {
      id: "citizen-number-split",
      hole: "A page holds a citizen number, cut in two by markup.",
      site: inPage(`<p>${CITIZEN.slice(0, 4)}<b>${CITIZEN.slice(4)}</b></p>`),
      rule: "citizen number",
      place: "index.html"
    },
    {
      id: "citizen-number-in-json",
      hole: "A JSON file holds a citizen number as text.",
      site: ({site}) => put(site, "_hosting/headers.json", `{"by": "nr ${CITIZEN}"}`),
      rule: "citizen number",
      place: "_hosting/headers.json"
    },
    {
      id: "building-in-page",
      hole: "A page holds the identifier of a building.",
      site: inPage("<p>object 9999010000000017</p>"),
      rule: "building id",
      place: "index.html"
    },
    {
      id: "address-in-page",
      hole: "A page holds a postcode with a house number.",
      site: inPage("<p>op 1506 AB 12 woont iemand</p>"),
      rule: "address",
      place: "index.html"
    },
    {
      id: "pseudonym-in-page",
      hole: "A page holds the pseudonym of a person.",
      site: inPage(`<p>${"a1".repeat(32)}</p>`),
      rule: "pseudonym",
      place: "index.html"
    },
    {
      id: "private-column",
      hole: "A table has a column of dates of birth.",
      snapshot: ({tables}) => {
        tables.push({
          name: "period_of_life",
          status: "code list",
          base: 1,
          columns: [{name: "geboortedatum", type: "varchar", values: ["onbekend"]}]
        });
      },
      rule: "forbidden column",
      place: "snapshot.duckdb period_of_life.geboortedatum",
      also: ["table not expected"]
    },
    {
      id: "private-key-in-json",
      hole: "JSON of a site has dates of birth, however deep.",
      site: ({site}) => put(site, "_hosting/headers.json", '{"rows": [{"geboortedatum": null}]}'),
      rule: "forbidden column",
      place: "_hosting/headers.json geboortedatum"
    },
    {
      id: "seed-in-page",
      hole: "A page holds the seed of the rounding.",
      site: inPage(`<p data-seed="x${SECRET.toUpperCase()}">?</p>`),
      rule: "secret",
      place: "index.html"
    },
    {
      id: "seed-in-script",
      hole: "A script holds the seed of the rounding.",
      site: ({site}) => put(site, "_npm/library.js", `export const e = "${SECRET}"`),
      rule: "secret",
      place: "_npm/library.js"
    },
    {
      id: "private-key-file",
      hole: "A file holds a private key of a web server.",
      site: ({site}) => put(site, "_hosting/nginx.conf", "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE"),
      rule: "secret",
      place: "_hosting/nginx.conf"
    },
    {
      id: "environment-file",
      hole: "A file holds the variables of the machine that made the site.",
      site: ({site}) => put(site, "_hosting/nginx.conf", "BUURTPEIL_SEED=abcdef"),
      rule: "secret",
      place: "_hosting/nginx.conf"
    }
  ]
};
