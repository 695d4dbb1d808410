import type {CodeHearer, CodeProperties, OpenedCode} from "./code-properties.js";

/** Opens a text area as an editor. */
export function openPlainText(root: ShadowRoot, first: CodeProperties, hearer: CodeHearer): OpenedCode {
  const area = root.ownerDocument.createElement("textarea");
  area.part.add("plain");
  area.spellcheck = false;
  const update = ({text, label, help, problems, read_only, language}: Partial<CodeProperties>) => {
    if (text !== undefined && text !== area.value) area.value = text;
    if (label !== undefined) area.ariaLabel = label;
    if (read_only !== undefined) area.readOnly = read_only;
    if (language !== undefined) area.spellcheck = language === "markdown";
    if (help !== undefined || problems !== undefined)
      area.ariaDescription = [
        ...(problems ?? first.problems).map(({words}) => words),
        help ?? first.help
      ].join(" ");
    area.rows = Math.min(20, area.value.split("\n").length + 1);
  };
  update(first);
  area.addEventListener("input", () => hearer.typed(area.value));
  root.append(area);
  return {
    update,
    focus: () => area.focus(),
    get caret() {
      return area.selectionEnd;
    },
    set caret(at) {
      area.setSelectionRange(at, at);
    },
    close: () => area.remove()
  };
}
