import type {CodeProperties} from "./code-properties.js";

/** Puts beside an editor, unseen, what describes it: what is wrong in its text, and its keys. */
export function openDescription(
  root: ShadowRoot,
  first: CodeProperties
): {id: string; tell(now: CodeProperties): void; close(): void} {
  const text = root.ownerDocument.createElement("p");
  text.id = "description";
  text.hidden = true;
  const tell = ({problems, help}: CodeProperties) => {
    text.textContent = [...problems.map(({words}) => words), help].join(" ");
  };
  tell(first);
  root.append(text);
  return {id: text.id, tell, close: () => text.remove()};
}
