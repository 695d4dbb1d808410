import type {Phenomenon} from "../../src/lib/snapshot/card.js";
import type {Indicator} from "./indicator.js";

/** The offence code whose figures are shown: the total, which already holds all other codes. */
export const TOTAL_OFFENCES = "0.0.0";

/**
 * Registered offences per 1,000 residents, from open data.
 * @param borrowed years without key figures of their own, and the year whose residents are used instead
 */
export function misdrijven(borrowed: ReadonlyMap<number, number> = new Map()): {
  phenomenon: Omit<Phenomenon, "indicators">;
  indicators: readonly Indicator[];
} {
  const lenders = [...new Set(borrowed.values())];
  const pairs = (word: string) =>
    lenders
      .map(
        (from) => `${from} ${word} ${[...borrowed.keys()].filter((y) => borrowed.get(y) === from).join(", ")}`
      )
      .join("; ");
  return {
    phenomenon: {
      id: "misdrijven",
      name: {nl: "Misdrijven", en: "Offences"},
      lead: {
        nl:
          "Hoeveel misdrijven de politie registreert, is openbaar voor elke buurt. Het is de achtergrond waartegen " +
          "andere signalen te lezen zijn; wie geen aangifte doet, komt er niet in voor.",
        en:
          "How many offences the police register is public for every neighbourhood. It is the background against " +
          "which other signals are read; those who do not report an offence are not in it."
      }
    },
    indicators: [
      {
        card: {
          id: "geregistreerde_misdrijven",
          phenomenon: "misdrijven",
          purpose: null,
          category_of: null,
          beside: null,
          finest_level: "buurt",
          name: {nl: "Geregistreerde misdrijven", en: "Registered offences"},
          definition: {
            nl:
              "Misdrijven die de politie in een proces-verbaal heeft vastgelegd, alle soorten samen (code 0.0.0), naar " +
              "de buurt waar het misdrijf is gepleegd.",
            en:
              "Offences that the police recorded in an official report, all kinds together (code 0.0.0), by the " +
              "neighbourhood where the offence was committed."
          },
          kind: "event",
          unit: {nl: "misdrijven", en: "offences"},
          denominator: {nl: "inwoners", en: "residents"},
          per: 1000,
          sources: ["police", "cbs-key-figures"],
          reference_date: {
            nl:
              "Misdrijven: de periode zelf. Inwoners: 1 januari van het jaar waarin de periode valt, als som van de " +
              `buurten (door CBS afgerond op 5). ${borrowed.size ? `Waar dat jaar ontbreekt is het dichtstbijzijnde jaar gebruikt: ${pairs("voor")}. ` : ""}` +
              "Een reeks van jaren telt de inwoners van elk jaar op, zodat het cijfer een gemiddelde per jaar is.",
            en:
              "Offences: the period itself. Residents: 1 January of the year of the period, as the sum of the " +
              `neighbourhoods (rounded to 5 by Statistics Netherlands). ${borrowed.size ? `Where that year is missing, the nearest year is used: ${pairs("for")}. ` : ""}` +
              "A span of years adds up the residents of each year, so that the figure is a yearly mean."
          },
          legal_ground: {
            nl:
              "Open data van de politie, gepubliceerd door het CBS (CC BY 4.0). Er worden geen persoonsgegevens " +
              "verwerkt.",
            en: "Open data of the police, published by Statistics Netherlands (CC BY 4.0). No personal data are processed."
          },
          known_bias: {
            nl:
              "De cijfers meten ook hoe vaak mensen aangifte doen en waar de politie controleert. In winkelgebieden, " +
              "bij stations en op bedrijventerreinen zijn veel meer mensen dan er wonen, waardoor het cijfer per " +
              "inwoner daar hoog is. Alle jaren zijn herberekend naar de huidige wijk- en buurtindeling.",
            en:
              "The figures also measure how often people report offences and where the police check. Shopping areas, " +
              "stations and business parks hold many more people than live there, so the figure per resident is high " +
              "there. All years have been restated to the current division into neighbourhoods."
          },
          does_not_show: {
            nl:
              "Misdrijven die niet zijn aangegeven of ontdekt, waar de daders wonen, en of inwoners van de buurt " +
              "slachtoffer waren. Zedenmisdrijven geeft het CBS niet per buurt.",
            en:
              "Offences that were not reported or discovered, where offenders live, and whether residents of the " +
              "neighbourhood were the victims. Sexual offences are not given by neighbourhood."
          },
          thresholds: [],
          status: "public",
          base: 1,
          audience: "openbaar"
        }
      }
    ]
  };
}
