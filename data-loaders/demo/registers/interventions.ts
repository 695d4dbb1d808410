import {isoDay, monthStart} from "../calendar.js";
import {INTERVENTION} from "../events/event-places.js";

/** What the municipality did and where; only the first has an effect, the others have none that is planted. */
export function* interventies(): Generator<string> {
  yield "gebied;fenomeen;soort;begin;einde";
  yield `${INTERVENTION.wijk};drugs;gebiedsaanpak;${isoDay(monthStart(INTERVENTION.from))};2025-06-30`;
  yield "WK999911;woonfraude;handhavingsactie;2024-01-15;2024-06-30";
  yield "WK999941;overlast;Cameratoezicht;2022-09-01;";
  yield "BU99991301;overbewoning;voorlichting;2023-03-01;2023-09-30";
  yield "BU99991401;overlast;jongerenwerk;2022-04-01;2024-03-31";
}
