import type {Topology} from "topojson-specification";
import type {Area} from "../../src/lib/areas/area.js";
import {CliError} from "../../src/lib/cli-error.js";
import type {BuurtpeilConfig} from "../config.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {EarlierArea} from "../ledger/read-released.js";
import type {Boundary} from "../sources/cbs-boundaries/boundary.js";
import {contiguity} from "./geography/contiguity.js";
import {drawAreas} from "./geography/draw-areas.js";
import {firstWijken, joinedWijken} from "./geography/published-wijken.js";
import {type Inhabited, unite} from "./geography/unite.js";
import type {OpenData} from "./read-open-data.js";

/** The one geography of a boundary vintage in which everything is published. */
export interface Geography {
  /** The municipality, then wijken, then buurten, each by code. */
  areas: Area[];
  /** CBS buurt code → code of the publication area it lies in. */
  areaOf: Map<string, string>;
  shapes: Topology;
}

/** Reads inhabitants from the key figures and makes the publication geography; `earlier` areas never split. */
export async function publicationGeography(
  engine: Pick<PrivateEngine, "all">,
  config: BuurtpeilConfig,
  {boundaries, wijkNames, keyFigures}: Pick<OpenData, "boundaries" | "wijkNames" | "keyFigures">,
  earlier: readonly EarlierArea[] = []
): Promise<Geography> {
  if (!keyFigures)
    throw new CliError("no key figures: areas cannot be made large enough; add key_figures to the config");
  const rows = await engine.all<{area: string; year: number; residents: number | null}>(
    "SELECT area, year, residents FROM key_figures WHERE level = 'buurt'"
  );
  return uniteSmallAreas({
    municipality: config.municipality,
    boundaries,
    wijkNames,
    inhabitants: rows.map(({area, year, residents}) => ({
      area,
      year: Number(year),
      n: residents === null ? null : Number(residents)
    })),
    minimum_inhabitants: config.protection.minimum_inhabitants,
    contiguity_tolerance_m: config.areas.contiguity_tolerance_m,
    earlier
  });
}

export interface GeographyInput {
  municipality: {code: string; name: string};
  boundaries: readonly Boundary[];
  /** Wijk code → name. */
  wijkNames: ReadonlyMap<string, string>;
  /** Inhabitants by buurt and covered year; a year or buurt left out is unknown. */
  inhabitants: readonly {area: string; year: number; n: number | null}[];
  minimum_inhabitants: number;
  contiguity_tolerance_m: number;
  /** Areas of the last release in these boundaries; what was united then stays so. Default none. */
  earlier?: readonly EarlierArea[];
}

/** Unites areas with few inhabitants, names them, and draws every level. */
export function uniteSmallAreas(given: GeographyInput): Geography {
  const boundaries = [...given.boundaries].sort((a, b) => (a.code < b.code ? -1 : 1));
  const input = {...given, boundaries};
  const {municipality, wijkNames} = input;
  const names = new Map(boundaries.map(({code, name}) => [code, name]));
  const earlier = given.earlier ?? [];
  const unions = unite(
    inhabited(input),
    input.minimum_inhabitants,
    contiguity(boundaries, input.contiguity_tolerance_m),
    earlier.flatMap(({code, level, parent, members}) =>
      level === "buurt" ? [{code, wijk: parent!, members}] : []
    )
  );
  const wijken = earlier.length ? joinedWijken(unions, earlier) : firstWijken(unions, boundaries);
  const areas: Area[] = [
    {
      code: municipality.code,
      level: "gemeente",
      name: municipality.name,
      parent: null,
      members: [municipality.code],
      member_names: [municipality.name]
    },
    ...wijken.map(({code, members}): Area => {
      const nameOf = (wijk: string) => wijkNames.get(wijk) ?? wijk;
      const member_names = members.map(nameOf);
      return {code, level: "wijk", name: nameOf(code), parent: municipality.code, members, member_names};
    }),
    ...unions.map(({code, members, wijk}): Area => {
      const name = names.get(code)!;
      const codes = members.map(({code}) => code).sort();
      return {
        code,
        level: "buurt",
        name: members.length > 1 ? `${name} e.o.` : name,
        parent: wijken.find(({parts}) => parts.includes(wijk))!.code,
        members: codes,
        member_names: codes.map((code) => names.get(code)!)
      };
    })
  ];
  const areaOf = new Map(
    unions.flatMap(({code, members}) => members.map((member): [string, string] => [member.code, code]))
  );
  return {areas, areaOf, shapes: drawAreas(boundaries, areas, areaOf, input.contiguity_tolerance_m === 0)};
}

function inhabited({boundaries, inhabitants}: GeographyInput): Inhabited[] {
  const codes = new Set(boundaries.map(({code}) => code));
  if (!inhabitants.some(({area, n}) => codes.has(area) && n !== null))
    throw new CliError(
      "geography: the key figures give no inhabitants for any buurt of the boundaries; take both of one vintage"
    );
  const years = [...new Set(inhabitants.map(({year}) => year))].sort((a, b) => a - b);
  const known = new Map(inhabitants.map(({area, year, n}) => [`${area} ${year}`, n]));
  return boundaries.map(({code, wijk}) => ({
    code,
    wijk,
    inhabitants: years.map((year) => known.get(`${code} ${year}`) ?? null)
  }));
}
