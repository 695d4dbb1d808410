import type {Topology} from "topojson-specification";
import type {Area} from "../../src/lib/areas/area.js";
import {CliError} from "../../src/lib/cli-error.js";
import type {BuurtpeilConfig} from "../config.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {Boundary} from "../sources/cbs-boundaries/boundary.js";
import {contiguity} from "./geography/contiguity.js";
import {drawAreas} from "./geography/draw-areas.js";
import {type Inhabited, type Union, unite} from "./geography/unite.js";
import type {OpenData} from "./read-open-data.js";

/** The one geography of a boundary vintage in which everything is published. */
export interface Geography {
  /** The municipality, then wijken, then buurten, each by code. */
  areas: Area[];
  /** CBS buurt code → code of the publication area it lies in. */
  areaOf: Map<string, string>;
  shapes: Topology;
}

/** Reads inhabitants from the key figures and makes the publication geography. */
export async function publicationGeography(
  engine: Pick<PrivateEngine, "all">,
  config: BuurtpeilConfig,
  {boundaries, wijkNames, keyFigures}: Pick<OpenData, "boundaries" | "wijkNames" | "keyFigures">
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
    contiguity_tolerance_m: config.areas.contiguity_tolerance_m
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
}

/** Unites areas with few inhabitants, names them, and draws every level. */
export function uniteSmallAreas(given: GeographyInput): Geography {
  const boundaries = [...given.boundaries].sort((a, b) => (a.code < b.code ? -1 : 1));
  const input = {...given, boundaries};
  const {municipality, wijkNames} = input;
  const names = new Map(boundaries.map(({code, name}) => [code, name]));
  const unions = unite(
    inhabited(input),
    input.minimum_inhabitants,
    contiguity(boundaries, input.contiguity_tolerance_m)
  );
  const areas: Area[] = [
    {
      code: municipality.code,
      level: "gemeente",
      name: municipality.name,
      parent: null,
      members: [municipality.code],
      member_names: [municipality.name]
    },
    ...wijken(unions, boundaries, wijkNames, municipality.code),
    ...unions.map(({members, wijk}): Area => {
      const [largest] = members;
      const name = names.get(largest!.code)!;
      const codes = members.map(({code}) => code).sort();
      return {
        code: largest!.code,
        level: "buurt",
        name: members.length > 1 ? `${name} e.o.` : name,
        parent: wijk,
        members: codes,
        member_names: codes.map((code) => names.get(code)!)
      };
    })
  ];
  const areaOf = new Map(
    unions.flatMap(({members}) => members.map(({code}): [string, string] => [code, members[0]!.code]))
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

/** A wijk whose last area went to another wijk is published with that one. */
function wijken(
  unions: readonly Union[],
  boundaries: readonly Boundary[],
  names: ReadonlyMap<string, string>,
  municipality: string
): Area[] {
  const codes = [...new Set(unions.map(({wijk}) => wijk))].sort();
  const gone = [...new Set(boundaries.map(({wijk}) => wijk))].filter((wijk) => !codes.includes(wijk));
  const went = (wijk: string) => unions.find(({members}) => members.some((m) => m.wijk === wijk))!.wijk;
  const nameOf = (code: string) => names.get(code) ?? code;
  return codes.map((code) => {
    const members = [code, ...gone.filter((wijk) => went(wijk) === code)].sort();
    return {
      code,
      level: "wijk",
      name: nameOf(code),
      parent: municipality,
      members,
      member_names: members.map(nameOf)
    };
  });
}
