import type {SourceContract} from "../contract.js";

/** CBS boundaries of wijken and buurten: GeoJSON in RD New, so no delimited file; `read` holds its shape. */
export const cbsBoundaries: SourceContract = {
  id: "cbs-boundaries",
  name: {nl: "Wijk- en buurtkaart", en: "Map of districts and neighbourhoods"},
  publisher: "CBS en Kadaster",
  purpose: {
    nl: "Grenzen van buurten, wijken en de gemeente.",
    en: "Outlines of neighbourhoods, districts and the municipality."
  },
  legal_ground: {
    nl: "Open data van het CBS en Kadaster, CC BY 4.0",
    en: "Open data of Statistics Netherlands and Kadaster, CC BY 4.0"
  },
  retention: {nl: "Onbeperkt: openbaar.", en: "Unlimited: public."},
  status: "public",
  files: {}
};
