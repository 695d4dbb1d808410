import {HighlightStyle, syntaxHighlighting} from "@codemirror/language";
import type {Extension} from "@codemirror/state";
import {EditorView} from "@codemirror/view";
import {tags} from "@lezer/highlight";

/** Looks come from the page's own properties, so that light, dark and forced colours are the page's. */
export const codeTheme: Extension = [
  EditorView.theme({
    "&": {
      color: "var(--ink)",
      backgroundColor: "var(--panel)",
      border: "1px solid var(--line-strong)",
      font: "var(--code-font)"
    },
    "&.cm-focused": {outline: "2px solid var(--accent)", outlineOffset: "1px"},
    ".cm-scroller": {font: "inherit", lineHeight: "1.55", maxHeight: "32rem"},
    ".cm-content": {caretColor: "var(--ink)", padding: "0.5rem 0", minHeight: "2.5rem"},
    ".cm-line": {padding: "0 0.75rem"},
    ".cm-gutters": {color: "var(--ink-soft)", backgroundColor: "transparent", border: "0"},
    ".cm-activeLine, .cm-activeLineGutter": {backgroundColor: "transparent"},
    "&.cm-focused .cm-activeLine": {backgroundColor: "color-mix(in srgb, var(--accent) 7%, transparent)"},
    "&.cm-focused .cm-matchingBracket": {
      backgroundColor: "transparent",
      outline: "1px solid var(--line-strong)"
    },
    ".cm-tooltip": {
      color: "var(--ink)",
      backgroundColor: "var(--ground)",
      border: "1px solid var(--line-strong)",
      boxShadow: "0 2px 8px rgb(0 0 0 / 0.18)",
      fontFamily: "var(--sans)",
      fontSize: "0.9375rem",
      lineHeight: "1.4",
      maxWidth: "min(32rem, 92vw)"
    },
    ".cm-tooltip.cm-tooltip-autocomplete > ul": {fontFamily: "inherit", maxHeight: "16rem", maxWidth: "92vw"},
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
      display: "flex",
      gap: "1rem",
      alignItems: "baseline",
      justifyContent: "space-between",
      minHeight: "1.75rem",
      padding: "0.2rem 0.6rem",
      lineHeight: "1.3"
    },
    ".cm-tooltip-autocomplete ul li[aria-selected]": {
      color: "var(--ground)",
      backgroundColor: "var(--accent)",
      // Where the system chooses the colours, no ground tells which one it is.
      outline: "2px solid var(--accent)",
      outlineOffset: "-2px"
    },
    ".cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail": {color: "var(--ground)"},
    ".cm-completionMatchedText": {textDecoration: "none", fontWeight: "700"},
    ".cm-completionDetail": {
      color: "var(--ink-soft)",
      fontStyle: "normal",
      fontSize: "0.875rem",
      margin: "0"
    },
    ".cm-completionInfo": {padding: "0.4rem 0.75rem", maxWidth: "22rem"},
    ".cm-completionInfo p": {margin: "0 0 0.3rem"},
    ".cm-explanation": {padding: "0.4rem 0.75rem", maxWidth: "26rem"},
    ".cm-lintRange-error": {
      backgroundImage: "none",
      textDecoration: "underline wavy var(--code-error) 1.5px",
      textUnderlineOffset: "3px",
      textDecorationSkipInk: "none"
    },
    ".cm-lint-marker-error": {
      content: '"!"',
      color: "var(--code-error)",
      fontWeight: "700",
      textAlign: "center"
    },
    ".cm-gutter-lint": {width: "1.1em"},
    ".cm-gutter-lint .cm-gutterElement": {padding: "0"},
    ".cm-lint-marker": {width: "1.1em", height: "auto"},
    ".cm-diagnostic": {padding: "0.5rem 0.75rem", borderLeft: "3px solid var(--code-error)", margin: "0"},
    ".cm-diagnosticAction": {
      font: "inherit",
      color: "var(--ground)",
      backgroundColor: "var(--accent)",
      borderRadius: "0",
      margin: "0.4rem 0 0",
      padding: "0.3rem 0.7rem",
      minHeight: "2.25rem",
      display: "block",
      cursor: "pointer"
    },
    ".cm-panels": {color: "var(--ink)", backgroundColor: "var(--ground)", borderColor: "var(--line-strong)"},
    ".cm-panel.cm-panel-lint ul [aria-selected]": {
      backgroundColor: "var(--accent-ground)",
      color: "var(--ink)"
    },
    ".cm-snippetField": {backgroundColor: "var(--accent-ground)"}
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      {
        tag: [tags.keyword, tags.operatorKeyword, tags.modifier],
        color: "var(--code-keyword)",
        fontWeight: "600"
      },
      {tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)"},
      {tag: [tags.number, tags.bool, tags.null, tags.atom], color: "var(--code-number)"},
      {
        tag: [tags.comment, tags.lineComment, tags.blockComment],
        color: "var(--ink-soft)",
        fontStyle: "italic"
      },
      {tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--code-keyword)"},
      {tag: tags.typeName, color: "var(--code-number)"},
      {tag: tags.heading, fontWeight: "700"},
      {tag: tags.strong, fontWeight: "700"},
      {tag: tags.emphasis, fontStyle: "italic"},
      {tag: [tags.link, tags.url], color: "var(--accent)"},
      {tag: tags.monospace, color: "var(--code-string)"},
      {tag: [tags.processingInstruction, tags.contentSeparator], color: "var(--ink-soft)"}
    ])
  )
];
