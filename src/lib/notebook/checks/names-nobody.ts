import {type IdentifierKind, identifiersInText} from "../../disclosure/identifiers-in-text.js";
import {checkTexts} from "../../i18n/publish-checks.js";
import {type Finding, refusal, type Submitted} from "./finding.js";

/**
 * Nothing in the file leads to a person or an address, SQL and comments included: the whole of it is published.
 * What was found is never said again. A person's name is a word like any other; only the reviewer can see it.
 */
export function namesNobody({source, manifest, locale}: Submitted): Finding[] {
  const t = checkTexts[locale];
  return source
    .split(/\r\n?|\n/)
    .flatMap((text, i) =>
      identifiersIn(text, [manifest.hash]).map((kind) =>
        refusal("identifying", i + 1, t[kind], t.identifying_out)
      )
    );
}

/** Lists the kinds of identifiers in a text; hashes that may stand there are none. */
export function identifiersIn(text: string, hashes: readonly string[] = []): Kind[] {
  const rules = identifiersInText(text, hashes).flatMap(([kind, count]) => (count ? [KINDS[kind]] : []));
  return [...rules, ...OWN.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind)];
}

type Kind = "citizen_number" | "building_id" | "address" | "pseudonym" | "email" | "phone";

const KINDS: Record<IdentifierKind, Kind> = {
  "citizen number": "citizen_number",
  "building id": "building_id",
  address: "address",
  pseudonym: "pseudonym"
};

const OWN: [Kind, RegExp][] = [
  ["email", /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u],
  [
    "phone",
    /(?<![\p{L}\p{N}])(?:\+31|0031|0)[ -]?(?:\(0\))?(?:6|[1-9]\d{1,2})[ -]\d{3,4}[ -]?\d{2,4}(?:[ -]?\d{2})?(?!\d)/u
  ]
];
