import type {Desk} from "../desk/desk.js";
import type {Action} from "./action.js";

/** Does what a key says; true where it did something, so that the browser does not as well. */
export function pressed(event: KeyboardEvent, actions: readonly Action[], desk: Desk): boolean {
  const typing = isTyping(event);
  const onFrame = (event.target as Element | null)?.classList.contains("wb-cell") ?? false;
  const action = actions.find(
    (one) =>
      one.keys?.some((keys) => matches(event, keys) && (hasModifier(keys) || (onFrame && !typing))) &&
      (one.when?.(desk) ?? true)
  );
  if (!action) return false;
  event.preventDefault();
  action.run(desk);
  return true;
}

const MODIFIERS = ["Mod", "Alt", "Shift"];

function hasModifier(keys: string): boolean {
  return /^(?:Mod|Alt)\+/.test(keys) || /^F\d+$/.test(keys);
}

function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1)!;
  const wanted = (name: string) => parts.slice(0, -1).includes(name);
  return (
    MODIFIERS.every((name) => wanted(name) === held(event, name)) &&
    event.key.toLowerCase() === key.toLowerCase()
  );
}

function held(event: KeyboardEvent, modifier: string): boolean {
  if (modifier === "Mod") return event.ctrlKey || event.metaKey;
  return modifier === "Alt" ? event.altKey : event.shiftKey;
}

/** The element in a shadow tree is the one that is typed in. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Writes keys as they stand on the keyboard: `Ctrl+Z`, on a Mac `⌘Z`. */
export function keysInWords(keys: string, apple = isApple()): string {
  const names: Record<string, string> = {
    Mod: apple ? "⌘" : "Ctrl",
    ArrowUp: "↑",
    ArrowDown: "↓",
    Alt: apple ? "⌥" : "Alt"
  };
  return keys
    .split("+")
    .map((key) => names[key] ?? key)
    .join(apple ? "" : "+");
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
