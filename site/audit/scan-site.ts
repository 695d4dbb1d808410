import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {extname, join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {listFiles} from "../seal/list-files.js";
import {decodeArrow, decodeDatabase} from "./decode.js";
import {findPlanted} from "./find-planted.js";
import type {Findings} from "./findings.js";
import {readHtml} from "./html-text.js";
import {checkJson, checkTable, checkText} from "./identifiers.js";
import {spelledOtherwise} from "./spelled-otherwise.js";

export interface ScanOptions {
  /** Folder of the built site. */
  site: string;
  /** Values that may occur nowhere, any case. */
  canaries: readonly string[];
  /** Keys and seeds of this municipality, as text. */
  secrets?: readonly string[] | undefined;
  /** Hashes that may be shown: those of the manifest. */
  hashes: readonly string[];
}

const TEXT = new Set([".html", ".svg", ".xml", ".md", ".txt", ".csv", ".css", ".webmanifest", ".conf", ""]);
const JSON_TEXT = new Set([".json", ".geojson", ".topojson", ".map"]);
/** Private keys as tools write them, and the variables that hold ours. */
const KEY = /-----BEGIN [A-Z ]*PRIVATE KEY|AGE-SECRET-KEY-1|BUURTPEIL_(?:SEED|KEY_[A-Z]+)["']?\s*[:=]/g;
const UNPACK: Record<string, (bytes: Uint8Array) => Buffer> = {
  ".gz": gunzipSync,
  ".br": brotliDecompressSync
};

/** Reads every file of a built site, decoded, and looks for identifiers and planted values. */
export async function scanSite({site, canaries, secrets = [], hashes}: ScanOptions, findings: Findings) {
  const planted = findPlanted(canaries);
  const secret = findPlanted(secrets);
  const look = (text: string, where: string) => {
    findings.add("planted value", where, planted(text));
    findings.add("secret", where, secret(text));
  };
  const names = await listFiles(site);
  let bytes_scanned = 0;
  for (const name of names) {
    const bytes = await readFile(join(site, name));
    bytes_scanned += bytes.length;
    look(name, `name of ${name}`);
    checkText(name, `name of ${name}`, findings, hashes);
    await scanFile(name, bytes);
  }
  return {files_scanned: names.length, bytes_scanned};

  async function scanFile(name: string, bytes: Buffer): Promise<void> {
    const extension = extname(name);
    const unpack = UNPACK[extension];
    if (unpack) return scanPacked(name, bytes, unpack);
    const raw = bytes.toString(isText(extension) ? "utf8" : "latin1");
    look(raw, name);
    findings.add("secret", name, raw.match(KEY)?.length ?? 0);
    if (isText(extension)) for (const other of spelledOtherwise(raw)) look(other, name);
    // UTF-16 is Latin with a zero byte beside each letter.
    else if (extension !== ".wasm") look(raw.replaceAll("\0", ""), name);
    try {
      if (extension === ".html" || extension === ".svg") {
        const {text, json, hashes: stated} = readHtml(bytes.toString("utf8"));
        for (const piece of text) {
          look(piece, name);
          checkText(piece, name, findings, [...hashes, ...stated]);
        }
        for (const piece of json) scanJson(piece, name);
      } else if (JSON_TEXT.has(extension)) scanJson(bytes.toString("utf8"), name);
      else if (TEXT.has(extension)) checkText(bytes.toString("utf8"), name, findings, hashes);
      else if (extension === ".arrow") scanTables([decodeArrow(bytes, "figures")], name);
      else if (extension === ".duckdb") scanTables(await decodeDatabase(join(site, name)), name);
    } catch {
      findings.add("unreadable file", name);
    }
  }

  async function scanPacked(name: string, bytes: Buffer, unpack: (bytes: Uint8Array) => Buffer) {
    const original = name.slice(0, -extname(name).length);
    let unpacked: Buffer;
    try {
      unpacked = unpack(bytes);
    } catch {
      return findings.add("unreadable file", name);
    }
    if (names.includes(original) && sha256(await readFile(join(site, original))) === sha256(unpacked)) return;
    findings.add("compressed copy differs", name);
    look(unpacked.toString("utf8"), name);
    if (!/\.m?js$/.test(original)) checkText(unpacked.toString("utf8"), name, findings, hashes);
  }

  function scanJson(text: string, name: string): void {
    const value: unknown = JSON.parse(text);
    look(JSON.stringify(value), name);
    checkJson(value, name, findings, hashes);
  }

  function scanTables(tables: ReturnType<typeof decodeArrow>[], name: string): void {
    for (const table of tables) {
      checkTable(table, name, findings);
      for (const column of table.columns) {
        const values = [...new Set(column.values)].join("\n");
        look(`${column.name}\n${values}`, `${name} ${table.name}.${column.name}`);
      }
    }
  }
}

function isText(extension: string): boolean {
  return TEXT.has(extension) || JSON_TEXT.has(extension) || extension === ".js" || extension === ".mjs";
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
