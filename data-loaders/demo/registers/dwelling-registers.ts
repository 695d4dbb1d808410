import {advertenties} from "./advertisements.js";
import {nummeraanduidingen, panden, verblijfsobjecten} from "./bag.js";
import {huishoudens, personen, verblijfplaatsen} from "./brp.js";
import {ENERGY_COLUMNS, jaarverbruikElektriciteit} from "./energy.js";
import {eigendom, transacties, wozWaarden} from "./kadaster.js";
import {signalen} from "./laa.js";
import {verhuringen} from "./lettings.js";
import {vergunningen} from "./permits.js";
import {lines, register, windowsLines, workbook} from "./register.js";
import type {Register} from "./town.js";
import {jaarverbruik} from "./water.js";
import {writeParquet} from "./write-parquet.js";

/** The registers of dwellings and of who lives in them. */
export const DWELLING_REGISTERS: readonly Register[] = [
  register("raw/bag/verblijfsobjecten.csv", "addressable objects", lines(verblijfsobjecten)),
  register("raw/bag/panden.csv", "buildings", lines(panden)),
  register("raw/bag/nummeraanduidingen.csv", "addresses", lines(nummeraanduidingen)),
  register("raw/brp/personen.csv", "persons", lines(personen)),
  register("raw/brp/verblijfplaatsen.csv", "residences", lines(verblijfplaatsen)),
  register("raw/brp/huishoudens.csv", "households", lines(huishoudens)),
  register("raw/water/jaarverbruik.csv", "drinking water", lines(jaarverbruik)),
  register("raw/energie/jaarverbruik.parquet", "electricity", (path, town) =>
    writeParquet(path, ENERGY_COLUMNS, jaarverbruikElektriciteit(town))
  ),
  register("raw/vergunningen/vergunningen.xlsx", "permits", workbook("Vergunningen", vergunningen)),
  register("raw/advertenties/advertenties.jsonl", "advertisements", lines(advertenties)),
  register("raw/kadaster/woz_waarden.csv", "property values", windowsLines(wozWaarden)),
  register("raw/kadaster/eigendom.csv", "ownership", windowsLines(eigendom)),
  register("raw/kadaster/transacties.csv", "sales", windowsLines(transacties)),
  register("raw/laa/signalen.csv", "address signals", lines(signalen)),
  register("raw/corporaties/verhuringen.csv", "lettings", lines(verhuringen))
];
