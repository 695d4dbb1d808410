import type {IndicatorCard} from "../../src/lib/snapshot/card.js";
import type {PhenomenonRecipe, RegisterIndicator} from "./indicator.js";
import {BREACH, NOT_REGISTERED_HERE, REGISTERED_HERE, UITKERING_WATER_LOW, uitkering} from "./uitkering.js";
import {BENEFIT_WATER} from "./uitkering-thresholds.js";

/** What the three cards share: one cube, one unit, one legal ground. */
const SHARED = {
  phenomenon: "uitkeringsfraude",
  purpose: uitkering.purpose,
  unit: {nl: "uitkeringen", en: "benefits"},
  per: 100,
  category_of: null,
  beside: null,
  finest_level: uitkering.finest,
  status: "protected",
  base: uitkering.base,
  // One audience for the cube, whose cells ship together: signals that nobody verified are not for everybody.
  audience: "intern"
} satisfies Partial<IndicatorCard>;

/** Benefits that are paid on 31 December: what the two signals are divided by. */
const PAID = {registered: [REGISTERED_HERE, NOT_REGISTERED_HERE]};
const PAID_UNIT = {
  nl: "uitkeringen (dossiers) die op 31 december zijn betaald",
  en: "benefits (files) paid on 31 December"
};

const bevestigdBesluit: RegisterIndicator = {
  card: {
    ...SHARED,
    id: "bevestigd_besluit",
    name: {
      nl: "Bevestigde schendingen van de inlichtingenplicht",
      en: "Confirmed breaches of the duty to inform"
    },
    kind: "effort",
    definition: {
      nl:
        "Uitkeringen waarover in het jaar een besluit is genomen dat de inlichtingenplicht is geschonden, en waarvan " +
        "het besluit onherroepelijk is: bezwaar en beroep zijn voorbij of niet ingesteld.",
      en:
        "Benefits about which it was decided in the year that the duty to inform was breached, and whose decision is " +
        "irrevocable: objection and appeal are over or were not lodged."
    },
    denominator: {
      nl: "uitkeringen (dossiers) die op 31 december zijn betaald of waarover in het jaar is besloten",
      en: "benefits (files) paid on 31 December or decided on in the year"
    },
    sources: ["bag", "participatiewet"],
    reference_date: {
      nl: "Besluiten: het kalenderjaar. Uitkeringen: 31 december van dat jaar.",
      en: "Decisions: the calendar year. Benefits: 31 December of that year."
    },
    legal_ground: {
      nl:
        "Participatiewet, artikel 17 (inlichtingenplicht) en artikel 7 (uitvoering door de gemeente); AVG artikel 6, " +
        "eerste lid, onder e, en artikel 89 (statistisch gebruik met waarborgen).",
      en:
        "Participation Act, article 17 (duty to inform) and article 7 (carried out by the municipality); GDPR article " +
        "6(1)(e) and article 89 (statistical use with safeguards)."
    },
    known_bias: {
      nl:
        "Meet inzet: waar meer wordt onderzocht, wordt meer vastgesteld. Wie onderzocht wordt hangt af van tips, " +
        "thema's en eerdere keuzes. Een besluit wordt geteld in het jaar waarin het is genomen, vaak een jaar of meer na " +
        "waar het over gaat; wat bij de levering nog niet onherroepelijk was, telt niet mee, ook later niet, zodat elk jaar te " +
        "laag is.",
      en:
        "Measures effort: where more is investigated, more is established. Who is investigated depends on tips, themes " +
        "and earlier choices. A decision is counted in the year in which it was taken, often a year or more after what it " +
        "is about; what was not yet irrevocable at delivery is not counted, not later either, so every year is too low."
    },
    does_not_show: {
      nl:
        "Hoeveel mensen hun plicht schenden, en of er opzet was: ook wie zich vergist of iets te laat meldt kan zo'n " +
        "besluit krijgen. Niet hoe hoog het bedrag was, en niet hoe vaak onderzoek niets opleverde. Bijna iedereen met " +
        "een uitkering houdt zich aan de regels.",
      en:
        "How many people breach their duty, and whether it was intended: those who err or report something late can " +
        "receive such a decision too. Not the amount, and not how often an inquiry found nothing. Nearly everybody on " +
        "benefit keeps to the rules."
    },
    thresholds: []
  },
  cube: uitkering.name,
  part: {decision: [BREACH]},
  whole: {},
  planted: ["benefit_breach"]
};

const laagWater: RegisterIndicator = {
  card: {
    ...SHARED,
    id: "uitkering_laag_water",
    name: {
      nl: "Uitkering op een adres met heel weinig water",
      en: "Benefit at an address with hardly any water"
    },
    kind: "stock",
    definition: {
      nl:
        `Uitkeringen die op 31 december zijn betaald en waarvan het adres in dat jaar minder dan ${BENEFIT_WATER.value} m³ water ` +
        "gebruikte.",
      en: `Benefits paid on 31 December whose address used less than ${BENEFIT_WATER.value} m³ of water in that year.`
    },
    denominator: PAID_UNIT,
    sources: ["bag", "water", "participatiewet"],
    reference_date: {
      nl: "31 december van elk jaar; waterverbruik over dat jaar, omgerekend naar 365 dagen.",
      en: "31 December of each year; water use over that year, scaled to 365 days."
    },
    legal_ground: {
      nl:
        "Participatiewet, artikelen 17 en 64; AVG artikel 6, eerste lid, onder e, en artikel 89. Watergegevens vragen " +
        "een eigen rechtsgrond en een gegevensbeschermingseffectbeoordeling vooraf: bestanden koppelen zonder " +
        "verdenking of risicoanalyse is in 2007 onrechtmatig genoemd (CBP, Waterproof). Daarom verlaat alleen een " +
        "telling per wijk de verwerking, nooit een adres.",
      en:
        "Participation Act, articles 17 and 64; GDPR article 6(1)(e) and article 89. Water data need a legal ground of " +
        "their own and a prior data protection impact assessment: linking files without suspicion or risk analysis was " +
        "called unlawful in 2007 (data protection authority CBP, Waterproof). Hence only a count per district leaves " +
        "the processing, never an address."
    },
    known_bias: {
      nl:
        "Wie zuinig leeft, in het ziekenhuis ligt, bij familie verblijft, mantelzorg geeft of kort voor 31 december " +
        "verhuisde, telt mee. Adressen zonder eigen watermeter of met minder dan 90 gemeten dagen tellen nooit mee; " +
        "dat zijn er meer in oude wijken en in gestapelde bouw. Wonen er twee mensen met elk een uitkering, dan telt " +
        "het adres twee keer.",
      en:
        "People who live frugally, are in hospital, stay with relatives, care for somebody or moved shortly before 31 " +
        "December are counted. Addresses without a water meter of their own or with fewer than 90 days measured are " +
        "never counted; there are more of them in old districts and in blocks of flats. Where two people live who each " +
        "have a benefit, the address counts twice."
    },
    does_not_show: {
      nl:
        "Of iemand de regels overtreedt, of er niet woont. Weinig water is een vraag en geen antwoord; deze " +
        "telling wijst geen adres of persoon aan en is geen reden om iemand te onderzoeken.",
      en:
        "Whether anybody breaks the rules, or does not live there. Little water is a question and no answer; this " +
        "count points at no address or person and is no reason to investigate anybody."
    },
    thresholds: [BENEFIT_WATER]
  },
  cube: uitkering.name,
  part: {...PAID, water: [UITKERING_WATER_LOW]},
  whole: PAID,
  planted: ["benefit_breach"]
};

const nietIngeschreven: RegisterIndicator = {
  card: {
    ...SHARED,
    id: "uitkering_niet_ingeschreven",
    name: {
      nl: "Uitkering op een adres waar de ontvanger niet staat ingeschreven",
      en: "Benefit at an address where the recipient is not registered"
    },
    kind: "stock",
    definition: {
      nl:
        "Uitkeringen die op 31 december zijn betaald op een adres waar op die dag geen van de ontvangers met een " +
        "woonadres staat ingeschreven.",
      en:
        "Benefits paid on 31 December at an address where on that day none of the recipients is registered as living " +
        "there."
    },
    denominator: PAID_UNIT,
    sources: ["bag", "brp", "participatiewet"],
    reference_date: {nl: "31 december van elk jaar.", en: "31 December of each year."},
    legal_ground: {
      nl:
        "Participatiewet, artikelen 17 en 64, en Wet basisregistratie personen; AVG artikel 6, eerste lid, onder e, " +
        "en artikel 89.",
      en: "Participation Act, articles 17 and 64, and Act on the register of persons; GDPR article 6(1)(e) and article 89."
    },
    known_bias: {
      nl:
        "Verhuizingen die het ene register eerder kent dan het andere tellen mee, net als mensen met een briefadres, " +
        "in opvang of in een instelling. Een verkeerd gekoppeld adres telt ook. Het cijfer zegt daardoor veel over de " +
        "administratie.",
      en:
        "Moves that one register knows before the other are counted, and so are people with a postal address, in " +
        "shelters or in institutions. An address that was matched wrongly counts too. The figure therefore says much " +
        "about the administration."
    },
    does_not_show: {
      nl:
        "Waar de ontvanger woont, of de gemeente daarvan weet, en of het recht op de uitkering anders zou zijn. " +
        "Het is een reden om registers te vergelijken, niet om mensen te verdenken.",
      en:
        "Where the recipient lives, whether the municipality knows, and whether the right to the benefit would differ. " +
        "It is a reason to compare registers, not to suspect people."
    },
    thresholds: []
  },
  cube: uitkering.name,
  part: {registered: [NOT_REGISTERED_HERE]},
  whole: PAID,
  planted: ["benefit_breach"]
};

/** The duty to inform of the Participatiewet: what was confirmed first, what only raises a question after it. */
export const uitkeringsfraude: PhenomenonRecipe = {
  phenomenon: {
    id: "uitkeringsfraude",
    name: {nl: "Uitkeringsfraude", en: "Benefit fraud"},
    lead: {
      nl:
        "Wie bijstand krijgt moet de gemeente laten weten wat daarvoor van belang is. Alleen een onherroepelijk besluit " +
        "zegt dat dit niet is gebeurd; al het andere op deze pagina is een verschil tussen registers.",
      en:
        "People on social assistance must tell the municipality what matters for it. Only an irrevocable decision says " +
        "that this was not done; all else on this page is a difference between registers."
    }
  },
  indicators: [bevestigdBesluit, laagWater, nietIngeschreven]
};
