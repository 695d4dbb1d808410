import type {PrivateEngine} from "../../engines/private-engine.js";
import {SIGNAL_YEARS} from "../../indicators/dwelling-thresholds.js";
import type {LinkTables} from "./link.js";
import {decemberBits, sumOfYear, type YearBlock, yearBits, yearsFrom} from "./year-bits.js";

/** Kinds of owners, in the order in which one of several on the same day counts. */
export const OWNER_KINDS = ["eigenaar_bewoner", "corporatie", "particuliere_verhuurder", "overig"] as const;

/**
 * Makes `link_signs`, one row per dwelling that anything was said about: in which years it was advertised, sold or
 * permitted, who owned it on each 31 December, and how many address signals there were of late. A permit that was
 * withdrawn was one until that day.
 */
export async function gatherSigns(
  engine: PrivateEngine,
  tables: LinkTables,
  block: YearBlock
): Promise<void> {
  const online = yearBits(block, "online_from", "online_until");
  const valid = decemberBits(block, "valid_from", "valid_until");
  const owned = decemberBits(block, "owned_from", "owned_until");
  const masks = ["room", "holiday", "for_sale", "permit", "sold", ...OWNER_KINDS];
  await engine.run(`
    CREATE TABLE link_signs AS
    SELECT dwelling, ${masks.map((mask) => `bit_or(${mask}) AS ${mask}`).join(", ")},
      ${block.years.map((year) => `${sumOfYear(block, "signal", year)} AS laa_${year}`).join(", ")}
    FROM (
      SELECT object_key, ${byKind("kind", {room: "kamerverhuur", holiday: "vakantieverhuur", for_sale: "koop"}, online)}
      FROM ${tables("advertisements", "advertenties")} WHERE coalesce(online_from < online_until, true)
      UNION ALL BY NAME
      SELECT object_key, ${valid} AS permit FROM ${tables("permits", "vergunningen")}
      WHERE kind = 'omzetting' AND (decision = 'verleend' OR (decision = 'ingetrokken' AND valid_until IS NOT NULL))
      UNION ALL BY NAME
      SELECT object_key, ${yearsFrom(block, "sold_on", 1)} AS sold FROM ${tables("kadaster", "transacties")}
      UNION ALL BY NAME
      SELECT object_key, ${byKind("owner_kind", Object.fromEntries(OWNER_KINDS.map((kind) => [kind, kind])), owned)}
      FROM ${tables("kadaster", "eigendom")}
      UNION ALL BY NAME
      SELECT object_key, ${yearsFrom(block, "signalled_on", SIGNAL_YEARS.value)} AS signal FROM ${tables("laa", "signalen")}
    ) JOIN link_dwelling USING (object_key) GROUP BY dwelling`);
}

/** One column of bits for each kind, by the code that the source gives it. */
function byKind(column: string, kinds: Readonly<Record<string, string>>, bits: string): string {
  return Object.entries(kinds)
    .map(([name, code]) => `CASE WHEN ${column} = '${code}' THEN ${bits} END AS ${name}`)
    .join(", ");
}
