import {CORPORATION} from "../buildings/owners.js";
import {END, isoDay, NEVER, START} from "../calendar.js";
import {type Tenure, tenuresAt} from "../people/tenures.js";
import {type Random, random} from "../random.js";
import {unknownObject, withDuplicates} from "./dirt.js";
import {headed} from "./register.js";
import type {Town} from "./town.js";

interface Contract {
  tenant: number;
  from: number;
  to: number;
}

/**
 * Contracts of the corporations that ran in the years covered. Some stand in the name of somebody who died or
 * left the home to a partner, some name no checked tenant, and some begin long before anybody registers.
 */
export function verhuringen(town: Town): Iterable<string> {
  const {seed, objects, ids} = town;
  function* rows(): Generator<string> {
    const names = random(seed, "tenants");
    let number = 100_000;
    for (let row = 0; row < objects.count; row++) {
      if (objects.owner.at(row) !== CORPORATION || !objects.isDwelling(row) || objects.isCareHome(row))
        continue;
      const rent = 380 + 4 * objects.area.at(row);
      for (const {tenant, from, to} of contractsAt(town, row)) {
        number += names.integer(1, 9);
        yield [
          `HC${number}`,
          ids.object(names.chance(0.001) ? unknownObject(names, objects) : row),
          names.chance(0.012) ? "" : ids.citizen(tenant),
          isoDay(from),
          to >= END ? (names.chance(0.3) ? "-" : "") : isoDay(to),
          `${rent + names.integer(-60, 60)},${names.integer(10, 99)}`,
          ids.familyName(tenant)
        ].join("\t");
      }
    }
  }
  const header =
    "contractnummer\tadresseerbaarObjectIdentificatie\tbsnHuurder\tingangsdatum\teinddatum\tnettoHuur\tnaamHuurder";
  return headed(header, withDuplicates(random(seed, "contracts twice"), rows(), 0.002));
}

function contractsAt(town: Town, row: number): Contract[] {
  const draw = random(town.seed, `contracts ${row}`);
  const contracts: Contract[] = [];
  for (const tenure of tenuresAt(row, town.stays, town.arrangements)) {
    // Signed days before anybody registers, sometimes months.
    const lead = draw.chance(0.03) ? draw.integer(40, 95) : draw.integer(0, 18);
    const before = contracts.at(-1);
    const from = Math.max(tenure.from - lead, before ? before.to : tenure.from - lead);
    contracts.push(...namesOn(draw, tenure, from));
  }
  return contracts.filter(({to}) => to > START);
}

/** One contract, or two where another of the household took it over. */
function namesOn(draw: Random, {stay, to}: Tenure, from: number): Contract[] {
  const notice = to === NEVER ? NEVER : to + draw.integer(0, 14);
  const left = stay.members.find(({person}) => person === stay.head)!.to;
  const heir = stay.members.find(({person, to: stayed}) => person !== stay.head && stayed > left + 150);
  const taken = left + draw.integer(30, 140);
  const isTakenOver = left < stay.to && heir !== undefined && taken < END && draw.chance(0.75);
  if (!isTakenOver) return [{tenant: stay.head, from, to: Math.max(notice, from + 1)}];
  return [
    {tenant: stay.head, from, to: taken},
    {tenant: heir.person, from: taken, to: Math.max(notice, taken + 1)}
  ];
}
