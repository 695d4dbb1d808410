import {SQLDialect} from "@codemirror/lang-sql";
import {yamlLanguage} from "@codemirror/lang-yaml";
import {defineLanguageFacet, Language} from "@codemirror/language";
import type {Extension} from "@codemirror/state";
import {parser as markdownParser} from "@lezer/markdown";
import type {CodeLanguage} from "./code-properties.js";
import {SQL_KEYWORDS, SQL_TYPES} from "./sql-words.js";

/** Gives the language of a text: its colours, and how lines go in. */
export function codeLanguage(language: CodeLanguage): Extension {
  return LANGUAGES[language];
}

const sqlDialect = SQLDialect.define({
  keywords: SQL_KEYWORDS.join(" ").toLowerCase(),
  types: SQL_TYPES.join(" ").toLowerCase(),
  doubleDollarQuotedStrings: true,
  operatorChars: "+-*/<>=~!@#%^&|`?:"
});

/** Without HTML, which a notebook does not hold: the package for it brings JavaScript and CSS along. */
const markdown = new Language(defineLanguageFacet({commentTokens: {}}), markdownParser, [], "markdown");

const LANGUAGES: Readonly<Record<CodeLanguage, Extension>> = {
  sql: sqlDialect.extension,
  yaml: yamlLanguage.extension,
  markdown: markdown.extension
};
