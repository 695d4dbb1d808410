import type {Desk} from "../desk/desk.js";
import type {Action} from "./action.js";

/** Does what a key says; true where it did something, so that the browser does not as well. */
export function pressed(event: KeyboardEvent, actions: readonly Action[], desk: Desk): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  const onFrame = (event.target as Element | null)?.classList.contains("wb-cell") ?? false;
  const typing = isTyping(event);
  const action = actions.find(
    (one) =>
      one.keys?.some(
        (keys) => matches(event, keys) && (onFrame || (isEverywhere(keys) && !(typing && isText(keys))))
      ) &&
      (one.when?.(desk) ?? true)
  );
  if (!action) return false;
  event.preventDefault();
  action.run(desk);
  return true;
}

const MODIFIERS = ["Mod", "Alt", "Shift"];

/**
 * Whether keys work wherever the focus is. Letters and arrows are the browser's and the screen reader's, arrows with Alt
 * open a list of choices: those work on the frame of a cell only.
 */
function isEverywhere(keys: string): boolean {
  return /^F\d+$/.test(keys) || /^Mod\+/.test(keys) || /^Alt\+(?!Arrow)/.test(keys);
}

/** Whether a box for text knows keys itself: what is typed in it is undone first. */
function isText(keys: string): boolean {
  return /^Mod\+(?:Shift\+)?[ZYAXCV]$/.test(keys);
}

function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1)!;
  const wanted = (name: string) => parts.slice(0, -1).includes(name);
  // Whether a sign such as ? needs Shift is the keyboard's to say.
  const sign = key.length === 1 && !/[A-Z0-9]/.test(key);
  return (
    MODIFIERS.every((name) => (sign && name === "Shift") || wanted(name) === held(event, name)) &&
    (event.key.toLowerCase() === key.toLowerCase() ||
      // With Alt a Mac writes other letters.
      (event.altKey && event.code === `Key${key}`))
  );
}

function held(event: KeyboardEvent, modifier: string): boolean {
  if (modifier === "Mod") return event.ctrlKey || event.metaKey;
  return modifier === "Alt" ? event.altKey : event.shiftKey;
}

const BOXES = /^(?:text|search|number|email|url|tel|password|date)$/;

/** Whether text is typed in a box of the page; the editor of a cell is none, as its text is the notebook's. */
function isTyping(event: KeyboardEvent): boolean {
  const path = event.composedPath();
  if (path.some((one) => one instanceof Element && one.localName === "code-editor")) return false;
  const [target] = path;
  if (target instanceof HTMLInputElement) return BOXES.test(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

/** Writes keys as they stand on the keyboard: `Ctrl+Z`, on a Mac `⌘Z`. */
export function keysInWords(keys: string, apple = isApple()): string {
  const names: Record<string, string> = {
    Mod: apple ? "⌘" : "Ctrl",
    Shift: apple ? "⇧" : "Shift",
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
