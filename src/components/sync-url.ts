import {decodeSelection, encodeSelection, isSelection} from "../lib/selection/codec.js";
import type {SelectionStore} from "../lib/selection/store.js";
import type {Manifest} from "../lib/snapshot/manifest.js";

/** Keeps the URL's fragment and the selection the same; each choice is a step that Back undoes. */
export function syncUrl(store: SelectionStore, manifest: Manifest): void {
  let following = false;
  store.subscribe((selection) => {
    if (following) return;
    const fragment = encodeSelection(selection);
    history.pushState(null, "", fragment ? `#${fragment}` : location.pathname + location.search);
  });
  window.addEventListener("popstate", () => {
    // A fragment that names a place on the page says nothing about the selection.
    if (location.hash && !isSelection(location.hash)) return;
    following = true;
    store.set(decodeSelection(location.hash, manifest));
    following = false;
  });
}
