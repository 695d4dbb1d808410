import {plainText, spellingOf} from "../stages/forbidden/spelling.js";
import {forbiddenName, standInName} from "../stages/forbidden/variables.js";

/** Why a column must not come in, told from its name alone. */
export interface Suspicion {
  why: "forbidden" | "personal";
  note: string;
}

/** Tells from the name of a column whether it seems to hold what no indicator may use, or what only identifies. */
export function suspectName(column: string): Suspicion | null {
  const variable = forbiddenName(column);
  if (variable) return {why: "forbidden", note: `forbidden: no figure may rest on it (${variable})`};
  const standIn = standInName(column);
  if (standIn) return {why: "personal", note: `stands for a person (${standIn})`};
  const {words, joined} = spellingOf(column);
  const is = ({anywhere, words: alone}: (typeof LISTS)[number]) =>
    anywhere.test(joined) || words.some((word) => alone.includes(word));
  const list = LISTS.find(is) ?? (AXIS.test(plainText(column)) ? WHERE : undefined);
  return list ? {why: "personal", note: list.note} : null;
}

interface List {
  note: string;
  /** Long enough to be no part of another word. */
  anywhere: RegExp;
  /** Count only where they stand alone. */
  words: readonly string[];
}

const WHERE: List = {
  note: "says where somebody lives: the object id, or a point, is all that a count needs",
  anywhere: /straat|openbareruimte|toevoeging|woonplaats|locatie|coordina|latitude|longitude|address|adres$/,
  words: ["adres", "plaats", "city", "town", "lat", "lon", "lng"]
};

const AXIS = /^(rd[_ ]?)?[xy]([_ ]?(rd|coord.*))?$/;

/** Beside what the door refuses: columns that a careful engineer leaves outside, whatever they are called. */
const LISTS: readonly List[] = [
  WHERE,
  {
    note: "names or describes somebody: never needed to count",
    anywhere:
      /naam$|tussenvoegsel|aanhef|overlijd|overleden|deceased|geslacht|gender|sekse|leeftijd|burgerlijkestaat|maritalstatus|handtekening|signature|gebruiker|username|medewerker|employee|behandelaar|ambtenaar|inspecteur|aanvrager|applicant|melder|contactpersoon|huurder|tenant|eigenaar|owner|bewoner|resident|partner|getuige|witness/,
    words: ["naam", "name", "names", "sex", "age", "ip", "foto", "photo", "agent", "wijkagent", "contact"]
  },
  {
    note: "free text, which may tell of people",
    anywhere:
      /omschrijving|toelichting|opmerking|beschrijving|notitie|onderwerp|bijzonderhe|verslag|description|comment|remark|website/,
    words: [
      "tekst",
      "text",
      "memo",
      "titel",
      "title",
      "note",
      "notes",
      "url",
      "link",
      "inhoud",
      "content",
      "bericht",
      "message"
    ]
  }
];
