import type {Link} from "./link.js";
import {linkedTables} from "./link.js";
import {linkEvents} from "./link-events.js";

/**
 * Places what people report and what the police register about nuisance: `report` and `nuisance_registration`,
 * a row for each event. The two are never joined: who reported and what was registered stay apart.
 */
export const linkOverlast: Link = async (engine, tables, years) => {
  const reports = await linkEvents(
    engine,
    {
      table: "report",
      from: tables("reports", "meldingen"),
      date: "reported_on",
      what: {column: "kind", values: ["woonoverlast", "jeugdoverlast", "openbare_ruimte"]},
      period: "month",
      objects: tables("bag", "verblijfsobjecten")
    },
    years
  );
  const registrations = await linkEvents(
    engine,
    {
      table: "nuisance_registration",
      from: tables("police-registrations", "registraties"),
      date: "occurred_on",
      what: {column: "kind", values: ["overlast_woon", "overlast_jeugd"]},
      period: "month"
    },
    years
  );
  const linked = [
    ...(await linkedTables(engine, ["report"], {source: "reports", purpose: "overlast"})),
    ...(await linkedTables(engine, ["nuisance_registration"], {
      source: "police-registrations",
      purpose: "overlast"
    }))
  ];
  return {linked, quality: {...reports, ...registrations}};
};
