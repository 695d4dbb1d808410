import {registerIndicators} from "../data-loaders/indicators/all.js";
import {misdrijven} from "../data-loaders/indicators/misdrijven.js";
import {type Keys, loadKeys} from "../data-loaders/stages/keys.js";
import {CliError} from "../src/lib/cli-error.js";
import type {IndicatorCard} from "../src/lib/snapshot/card.js";
import type {Project} from "./project.js";

/** What the audit holds a site against and no site tells of itself. */
export interface KnownInside {
  /** Cards as the code has them: a manifest may be stricter, never looser. */
  cards: IndicatorCard[];
  /** Keys and seed as text, hexadecimal and base64; none where they are not at hand. */
  secrets: string[];
}

/** Gathers what the machine that makes a site knows: the cards of its code and the keys of its municipality. */
export function knownInside({config}: Project): KnownInside {
  const cards = [...registerIndicators, ...misdrijven().indicators].map(({card}) => card);
  const keys = keysAtHand(config);
  if (!keys) return {cards, secrets: []};
  const bytes = [
    Buffer.from(keys.seed(), "hex"),
    ...Object.keys(config.purposes).map((purpose) => keys.pseudonymKey(purpose).export())
  ];
  return {cards, secrets: bytes.flatMap((key) => [key.toString("hex"), key.toString("base64")])};
}

/** A site may be audited where its keys are not. */
function keysAtHand(config: Project["config"]): Keys | null {
  try {
    return loadKeys(config);
  } catch (error) {
    if (error instanceof CliError) return null;
    throw error;
  }
}
