import type {Locale} from "../../lib/i18n/locale.js";
import type {CodeProblem} from "./code-problem.js";
import type {Explain, Suggest} from "./suggestion.js";

export type CodeLanguage = "sql" | "yaml" | "markdown";

/** What an editor of code shows and knows. */
export interface CodeProperties {
  text: string;
  language: CodeLanguage;
  /** Names it for who does not see it. */
  label: string;
  /** Says which keys do what. */
  help: string;
  locale: Locale;
  problems: readonly CodeProblem[];
  read_only: boolean;
  suggest: Suggest | null;
  explain: Explain | null;
}

/** Whom an editor tells what its author does. */
export interface CodeHearer {
  typed(text: string): void;
  /** Undo and redo, by keys or the browser's menu: there is one history, which is not the editor's. */
  step(which: "undo" | "redo"): void;
}

/** An opened editor, as the element drives it. */
export interface OpenedCode {
  update(change: Partial<CodeProperties>): void;
  focus(): void;
  /** Where the caret is; setting it shows that place. */
  caret: number;
  close(): void;
}
