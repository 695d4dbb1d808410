/** What an editor offers to write, whatever draws it. */
export interface Suggestion {
  /** What is held against what was typed. */
  label: string;
  /** What the list shows; left out, the label. */
  shown?: string;
  /** What is written; left out, the label. The caret comes at `§`, where there is one. */
  insert?: string;
  /** Some words behind it in the list. */
  detail?: string;
  /** What a reader must know to choose it. */
  info?: string;
  kind: SuggestionKind;
  /** Puts it higher in the list, from -99 to 99. */
  boost?: number;
}

export type SuggestionKind =
  | "table"
  | "column"
  | "function"
  | "keyword"
  | "area"
  | "period"
  | "indicator"
  | "input"
  | "key"
  | "value";

/** Suggestions for a stretch of text that ends at the caret, or after it. */
export interface Suggestions {
  from: number;
  /** End of what is replaced; left out, the caret. */
  to?: number;
  options: readonly Suggestion[];
}

/** Suggests what to write at a place; `asked` where the author asked for it, and did not only type. */
export type Suggest = (text: string, at: number, asked: boolean) => Suggestions | null;

/** Something to know about the word at a place, for who points at it. */
export type Explain = (text: string, at: number) => {from: number; to: number; words: string} | null;
