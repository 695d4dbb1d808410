import {identifiersInText} from "../../src/lib/disclosure/identifiers-in-text.js";
import type {DecodedTable} from "./decode.js";
import type {Findings} from "./findings.js";

const POSTCODE = /^[1-9]\d{3} ?[A-Z]{2}$/;
const HEX_OR_BASE64 = /^(?:[0-9a-f]{32,}|[0-9A-Za-z+/_-]{42,44}={0,2})$/i;
const FORBIDDEN = new RegExp(
  `^(?:${[
    "bsn|burgerservicenummer|citizen_number|a_nummer|anummer",
    "naam|namen|achternaam|voorna(?:am|men)|geslachtsnaam|roepnaam|initialen|voorletters|surname|given_name",
    "geboorte.*|birth.*|overlijd.*|geslacht|nationalit(?:eit|y).*|origin|herkomst.*|migratie.*|religi.*",
    "x|y|lat|lon|lng|latitude|longitude|rd_?[xy]|x_?coord.*|y_?coord.*|coord.*|geom|geometry|geometrie|wk[bt]|punt|point",
    "postcode.*|pc6|huisnummer.*|huisletter.*|straat.*|street.*|adres.*|address.*|.*adres$",
    "identificatie|.*_identificatie|verblijfsobject.*|nummeraanduiding.*|pand|pand_.*|object_key|person_key",
    "pseudonym.*|hmac.*|kvk.*|rsin|iban|telefoon.*|phone.*|e_?mail.*",
    "opmerking.*|toelichting.*|vrije_?tekst|free_?text|remarks?|notes?|comment.*"
  ].join("|")})$`,
  "i"
);

/** Looks for identifiers in every column of a decoded table: names, types and values. */
export function checkTable(table: DecodedTable, where: string, findings: Findings): void {
  for (const {name, values} of table.columns) {
    const place = `${where} ${table.name}.${name}`;
    if (FORBIDDEN.test(name)) findings.add("forbidden column", place);
    for (const value of new Set(values)) {
      if (typeof value !== "string" && typeof value !== "number" && typeof value !== "bigint") continue;
      const text = String(value);
      checkText(text, place, findings, []);
      if (POSTCODE.test(text)) findings.add("address", place);
      if (HEX_OR_BASE64.test(text) && /\d/.test(text)) findings.add("pseudonym", place);
    }
  }
}

/** Looks for identifiers in every key and value of JSON; the hashes of the manifest are expected. */
export function checkJson(
  value: unknown,
  where: string,
  findings: Findings,
  hashes: readonly string[]
): void {
  if (Array.isArray(value)) for (const item of value) checkJson(item, where, findings, hashes);
  else if (value && typeof value === "object") {
    for (const [key, item] of Object.entries(value)) {
      if (FORBIDDEN.test(key) && key.length > 1) findings.add("forbidden column", `${where} ${key}`);
      checkText(key, where, findings, hashes);
      checkJson(item, where, findings, hashes);
    }
  } else if (typeof value === "string" || typeof value === "number") {
    checkText(String(value), where, findings, hashes);
  }
}

/** Looks for identifiers in text that people read. */
export function checkText(text: string, where: string, findings: Findings, hashes: readonly string[]): void {
  for (const [kind, count] of identifiersInText(text, hashes)) findings.add(kind, where, count);
}
