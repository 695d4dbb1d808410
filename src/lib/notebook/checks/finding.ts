import type {Locale} from "../../i18n/locale.js";
import type {Manifest} from "../../snapshot/manifest.js";
import type {FigureData} from "../figure/figure-data.js";
import type {Notebook} from "../notebook.js";

/** Something in a notebook that stands in the way of publishing it, or that its author should know. */
export interface Finding {
  /** What was looked at. */
  check: string;
  /** Line of the file. */
  line: number;
  /** Whether it stands in the way. */
  refuses: boolean;
  /** What is wrong, in words. */
  words: string;
  way_out: string;
}

/** A notebook that waits to be published, and all that it is held against. */
export interface Submitted {
  slug: string;
  /** The whole file. */
  source: string;
  notebook: Notebook;
  /** Language of what is said of it; the notebook has its own. */
  locale: Locale;
  /** Of the snapshot that it is published on. */
  manifest: Manifest;
  /** Of the internal snapshot, where the other is for everybody and this one is at hand. */
  inner: Manifest | null;
  /** Notebooks that are published or wait beside it. */
  others: readonly OtherNotebook[];
  /** Reports that were ever published. */
  known: ReadonlySet<string>;
  /** Pages of the site without extension, such as `en/methode`; null where nobody knows them. */
  pages: ReadonlySet<string> | null;
}

/** Another notebook, by its page. */
export interface OtherNotebook {
  slug: string;
  language: Locale;
  /** Base name. */
  file: string;
  /** Kinds of its fenced cells, in order; null where it cannot be read. */
  kinds: string[] | null;
  supersedes: string | undefined;
}

/** What a notebook shows on the snapshot. */
export interface Shown {
  /** Where it was drawn. */
  document: Pick<ParentNode, "querySelector">;
  figures: readonly FigureData[];
}

/** Makes a finding that stands in the way. */
export function refusal(check: string, line: number, words: string, way_out: string): Finding {
  return {check, line, refuses: true, words, way_out};
}

/** Makes a finding that its author should know. */
export function remark(check: string, line: number, words: string, way_out: string): Finding {
  return {check, line, refuses: false, words, way_out};
}
