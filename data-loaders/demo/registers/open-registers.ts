import {YEARS} from "../calendar.js";
import {EARLIER} from "../geometry/divisions.js";
import {buurtkaart, wijkkaart} from "./boundary-files.js";
import {omrekentabel} from "./crosswalk.js";
import {kleinverbruik} from "./energy-postcode.js";
import {kerncijfers} from "./key-figures.js";
import {misdrijven} from "./police.js";
import {lines, register} from "./register.js";
import {rondkomen} from "./rivm.js";
import type {Register} from "./town.js";

const CRLF = "\r\n";

/** What is public of every municipality: boundaries of two years, key figures, offences, income, energy. */
export const OPEN_REGISTERS: readonly Register[] = [
  register(
    "raw/cbs/buurten_2025.geojson",
    "boundaries",
    lines(({division}) => buurtkaart(division))
  ),
  register(
    "raw/cbs/wijken_2025.geojson",
    "boundaries",
    lines(({map}) => wijkkaart(map))
  ),
  register(
    `raw/cbs/buurten_${EARLIER}.geojson`,
    "boundaries",
    lines(({earlier}) => buurtkaart(earlier))
  ),
  register(
    `raw/cbs/omrekentabel_${EARLIER}_2025.csv`,
    "boundaries",
    lines(({objects, earlier, division}) => omrekentabel(objects, earlier, division))
  ),
  ...YEARS.map((year) =>
    register(
      `raw/cbs/kerncijfers_${year}.csv`,
      "key figures",
      lines((town) => kerncijfers(town, year > EARLIER ? town.division : town.earlier, year), CRLF, true)
    )
  ),
  register(
    "raw/rivm/50090NED_UntypedDataSet.csv",
    "trouble making ends meet",
    lines(({seed}) => rondkomen(seed), CRLF)
  ),
  register(
    "raw/politie/47022NED_UntypedDataSet.csv",
    "offences",
    lines(({seed, scale}) => misdrijven(seed, scale), CRLF)
  ),
  ...YEARS.map((year) =>
    register(
      `raw/netbeheer/kleinverbruik_${year}.csv`,
      "energy by postcode",
      lines((town) => kleinverbruik(town, year), CRLF)
    )
  )
];
