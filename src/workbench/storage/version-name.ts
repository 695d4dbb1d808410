import type {Locale} from "../../lib/i18n/locale.js";
import {storageTexts} from "../../lib/i18n/storage.js";
import type {StoredVersion} from "./stored-notebook.js";

/** Says what a version is called: by its analyst, or by why it was kept. */
export function versionName({name, why}: StoredVersion, locale: Locale): string {
  const t = storageTexts[locale];
  return name ?? (why === "named" ? t.versions : t[why]);
}
