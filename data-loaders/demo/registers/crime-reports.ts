import {ONDERWERP} from "../../sources/crime-reports/contract.js";
import {isoDay} from "../calendar.js";
import {random} from "../random.js";
import {pointNear, spelled, unknownObject, withDuplicates} from "./dirt.js";
import type {Town} from "./town.js";

/** Anonymous crime reports, in the order in which they came. */
export function* misdaadmeldingen(town: Town): Generator<string> {
  yield "meldingsnummer|ontvangen|onderwerp|verblijfsobject|locatie|meldingstekst";
  yield* withDuplicates(random(town.seed, "crime reports"), lines(town), 0.006);
}

function* lines({seed, objects, ids, crimeTips}: Town): Generator<string> {
  const draw = random(seed, "crime report lines");
  for (const [i, {day, object, topic, isNamed}] of crimeTips.entries()) {
    const bag = draw.chance(0.01) ? unknownObject(draw, objects) : object;
    const near = {x: objects.x.at(object), y: objects.y.at(object)};
    yield [
      `M${String(20_000 + i).padStart(6, "0")}`,
      isoDay(day),
      spelled(draw, topic, ONDERWERP),
      isNamed ? ids.object(bag) : draw.chance(0.5) ? "onbekend" : "",
      pointNear(draw, near, isNamed ? 0 : 40, 0.004),
      `"Melder zegt: ""${draw.pick(["het ruikt er", "er komen veel mensen", "ik vertrouw het niet"])}"" | ${ids.street(object)}"`
    ].join("|");
  }
}
