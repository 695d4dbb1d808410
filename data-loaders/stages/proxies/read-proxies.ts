import type {Area} from "../../../src/lib/areas/area.js";
import {CliError} from "../../../src/lib/cli-error.js";
import type {ProxyEntry} from "../../../src/lib/snapshot/manifest.js";
import {quoted} from "../../../src/lib/sql-text.js";
import type {ProxySource} from "../../config.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import {cbsKeyFigures} from "../../sources/cbs-key-figures/contract.js";
import {rivm} from "../../sources/rivm/contract.js";
import type {OpenData} from "../read-open-data.js";
import {type MemberValue, valuesOfAreas} from "./values-of-areas.js";

/** A public figure by area of the publication geography; areas without one are not in it. */
export interface ProxyFigure extends ProxyEntry {
  values: ReadonlyMap<string, number>;
}

/**
 * Reads what indicators are held against, each for the newest year that has it. Throws where the config names one
 * that no source has; what is only a default is then left out.
 */
export async function readProxies(
  engine: PrivateEngine,
  open: Pick<OpenData, "keyFigures" | "makingEndsMeet">,
  areas: readonly Area[],
  configured?: readonly ProxySource[]
): Promise<ProxyFigure[]> {
  const proxies: ProxyFigure[] = [];
  for (const {id, from} of configured ?? defaults(open)) {
    const {name, source, column} = FIGURES[from];
    const table = source === rivm.id ? open.makingEndsMeet : open.keyFigures;
    const year = table && (await newestYear(engine, table.table, column));
    if (table && year) {
      const members = await engine.all<MemberValue>(valuesSql(table.table, column, year));
      proxies.push({id, name, source, year, values: valuesOfAreas(members, areas)});
    } else if (configured) {
      throw new CliError(
        `proxy ${id}: ${source} gives no ${from}; add it to the sources, or leave the proxy out`
      );
    }
  }
  return proxies;
}

const FIGURES = {
  making_ends_meet: {
    name: {
      nl: "Volwassenen die moeite hebben met rondkomen (%)",
      en: "Adults who have trouble making ends meet (%)"
    },
    source: rivm.id,
    column: "pct"
  },
  mean_income: {
    name: {nl: "Gemiddeld inkomen per inwoner", en: "Mean income per resident"},
    source: cbsKeyFigures.id,
    column: "mean_income"
  },
  corporation: {
    name: {nl: "Woningen van een woningcorporatie (%)", en: "Dwellings of a housing corporation (%)"},
    source: cbsKeyFigures.id,
    column: "corporation_pct"
  },
  owner_occupied: {
    name: {nl: "Koopwoningen (%)", en: "Owner-occupied dwellings (%)"},
    source: cbsKeyFigures.id,
    column: "owner_occupied_pct"
  }
} as const satisfies Record<ProxySource["from"], Omit<ProxyEntry, "id" | "year"> & {column: string}>;

function defaults({makingEndsMeet}: Pick<OpenData, "makingEndsMeet">): ProxySource[] {
  return [
    {id: "income", from: makingEndsMeet ? "making_ends_meet" : "mean_income"},
    {id: "tenure", from: "corporation"}
  ];
}

async function newestYear(engine: PrivateEngine, table: string, column: string): Promise<number | null> {
  const [newest] = await engine.all<{year: number | null}>(
    `SELECT max(year) AS year FROM ${quoted(table)} WHERE level = 'buurt' AND ${column} IS NOT NULL`
  );
  return newest!.year;
}

/** Every area with its figure and its residents, those of the nearest year that key figures have. */
function valuesSql(table: string, column: string, year: number): string {
  return `
    SELECT people.area, figure.${column} AS value, people.residents
    FROM (
      SELECT area, arg_min(residents, abs(year - ${year})) AS residents FROM key_figures GROUP BY area
    ) AS people
    LEFT JOIN ${quoted(table)} AS figure ON figure.area = people.area AND figure.year = ${year}
    ORDER BY people.area`;
}
