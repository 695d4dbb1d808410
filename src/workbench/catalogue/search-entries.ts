import MiniSearch, {type SearchResult} from "minisearch";
import type {Entry, EntryKind} from "./entries.js";

/** An entry that was found. */
export interface Hit {
  entry: Entry;
  /** The other name by which it was found; null where its own name says it. */
  by: string | null;
}

export interface Found {
  /** Best first. */
  hits: Hit[];
  /** Whether nothing holds every word as it is typed, so that these only come near. */
  near: boolean;
}

export type Search = (query: string) => Found;

/** What is looked for most comes first, where the words fit as well. */
const WEIGHTS: Record<EntryKind, number> = {
  indicator: 2,
  phenomenon: 1.2,
  area: 1.2,
  cell: 1,
  table: 0.8,
  column: 0.4
};

/** What is typed as a question needs none of these to be found. */
const SMALL_WORDS = new Set(
  "de het een in op per van voor met aan bij te en of hoeveel waar wat the a an in on per of for with by and or how many where what".split(
    " "
  )
);

/**
 * Makes a search over entries: every word counts from its beginning, or from within a long one, whatever its case and
 * accents. Where nothing holds all words, what comes nearest is found: a letter wrong, or some of the words only.
 */
export function openSearch(entries: readonly Entry[]): Search {
  const index = new MiniSearch<Document>({
    fields: ["name", "synonyms", "parts", "words"],
    processTerm: (term, field) => (field === "parts" ? parts(folded(term)) : folded(term)),
    searchOptions: {
      prefix: (term) => term.length > 1,
      boost: {name: 4, synonyms: 3, parts: 1, words: 0.5},
      boostDocument: (id) => WEIGHTS[entries[id as number]!.kind]
    }
  });
  index.addAll(
    entries.map(({name, synonyms, words}, id) => ({
      id,
      name,
      synonyms: synonyms.join(" "),
      parts: [name, ...synonyms].join(" "),
      words: words.join(" ")
    }))
  );
  return (query) => {
    const words = folded(query).split(WORD_ENDS).filter(Boolean);
    const telling = words.filter((word) => !SMALL_WORDS.has(word));
    const asked = (telling.length > 0 ? telling : words).join(" ");
    const look = (options: object) => index.search(asked, {processTerm: folded, ...options});
    const exact = look({combineWith: "AND"});
    const found = [exact, look({combineWith: "AND", fuzzy: mistakes}), look({fuzzy: mistakes})];
    const at = Math.max(
      0,
      found.findIndex((results) => results.length > 0)
    );
    const typed = new Set([folded(query).trim(), asked]);
    const score = ({id, score}: SearchResult) =>
      score * (isCalled(entries[id as number]!, typed) ? CALLED_SO : 1);
    return {
      near: at > 0,
      hits: found[at]!.sort((a, b) => score(b) - score(a)).map((result) =>
        hitOf(entries[result.id as number]!, result)
      )
    };
  };
}

interface Document {
  id: number;
  name: string;
  synonyms: string;
  parts: string;
  words: string;
}

const WORD_ENDS = /[\n\r\p{Z}\p{P}]+/u;

/** A short word with a letter wrong is another word. */
function mistakes(term: string): number | boolean {
  return term.length > 3 ? 0.2 : false;
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}

const SHORTEST_PART = 5;

/** Ends of a long word: Dutch writes in one what is looked for in parts, as `overlast` in `woonoverlast`. */
function parts(term: string): string[] {
  return Array.from({length: Math.max(0, term.length - SHORTEST_PART - 2)}, (_, at) => term.slice(at + 3));
}

/** What is called just as it is typed is what is meant. */
const CALLED_SO = 4;

function isCalled({name, synonyms}: Entry, typed: ReadonlySet<string>): boolean {
  return [name, ...synonyms].some((one) => typed.has(folded(one)));
}

/** Finds the other name that says why an entry is found; its own name explains itself. */
function hitOf(entry: Entry, {match}: SearchResult): Hit {
  const own = folded(entry.name);
  const terms = Object.keys(match).filter((term) => !own.includes(term));
  const by = entry.synonyms.find((synonym) => terms.some((term) => folded(synonym).includes(term)));
  return {entry, by: by ?? null};
}
