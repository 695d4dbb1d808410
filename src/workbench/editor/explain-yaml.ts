import type {Locale} from "../../lib/i18n/locale.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import {knownValues} from "./known-values.js";
import type {Explain} from "./suggestion.js";
import {yamlPlace} from "./yaml-place.js";
import {yamlKeys, yamlSchemas} from "./yaml-schema.js";

/** Makes what is said of a word in the YAML of a kind of cell: what a key is for, or what a code stands for. */
export function explainYaml(kind: string, manifest: Manifest, locale: Locale): Explain {
  const {area, period, indicator, phenomenon} = knownValues(manifest, locale);
  const codes = new Map([...area, ...period, ...indicator, ...phenomenon].map((one) => [one.insert, one]));
  return (text, at) => {
    const from = at - /\w*$/.exec(text.slice(0, at))![0].length;
    const word = /^\w*/.exec(text.slice(from))![0];
    const to = from + word.length;
    const code = codes.get(word);
    if (code) {
      const {label, shown, info} = code;
      return {from, to, words: [shown ?? label, ...(info ? [info.split("\n")[0]!] : [])].join(": ")};
    }
    if (text[to] !== ":") return null;
    const place = yamlPlace(text, to);
    const key =
      place && yamlKeys(yamlSchemas(kind, place.values), place.under).find(({name}) => name === word);
    const words = key?.schema[locale];
    return words ? {from, to, words} : null;
  };
}
