import {CliError} from "../../src/lib/cli-error.js";
import type {BuurtpeilConfig, PurposeDeclaration} from "../config.js";
import {PURPOSES, type Purpose, type PurposeId} from "../purposes.js";
import {REGISTERS} from "../registers.js";

/** A purpose that the municipality answers for. */
export interface DeclaredPurpose {
  purpose: Purpose;
  declaration: PurposeDeclaration;
}

/**
 * Lists the purposes for which registers may be linked today (ISO date): those that the config declares, in the
 * order of the register. Refuses an unknown purpose, a declaration without controller or assessment, one whose last
 * day has passed, registers that no declared purpose may use (they would be read for nothing), and registers whose
 * delivery may no longer be held. Open data need no purpose.
 */
export function declaredPurposes(config: BuurtpeilConfig, today: string): DeclaredPurpose[] {
  const declared = Object.entries(config.purposes ?? {});
  for (const [id, declaration] of declared) checkDeclaration(id, declaration, today);
  const found = PURPOSES.filter(({id}) => config.purposes?.[id]).map((purpose) => ({
    purpose,
    declaration: config.purposes[purpose.id]!
  }));
  refuseIdle(config, found);
  refuseExpired(config, today);
  return found;
}

/** Lists the configured registers that may be linked for a purpose, by id. */
export function sourcesFor({sources}: Purpose, config: BuurtpeilConfig): string[] {
  const configured = config.sources.registers ?? {};
  return sources.filter((id) => id in configured);
}

/** Throws where a link for a purpose would take in a source that the purpose register does not list for it. */
export function refuseForeign({id, sources}: Purpose, sourceIds: readonly string[]): void {
  const foreign = [...new Set(sourceIds)].filter((source) => !sources.includes(source));
  if (foreign.length)
    throw new Error(
      `not for this purpose: ${id} may not link ${foreign.join(", ")}; ` +
        "take it out of the link, or add it to the purpose register after an assessment"
    );
}

function checkDeclaration(id: string, declaration: PurposeDeclaration, today: string): void {
  if (!PURPOSES.some((purpose) => purpose.id === id)) {
    const known: PurposeId[] = PURPOSES.map((purpose) => purpose.id);
    throw new CliError(`unknown purpose in purposes: ${id}; expected ${known.join(", ")}`);
  }
  const at = `purposes.${id}`;
  for (const field of ["controller", "dpia"] as const)
    if (typeof declaration[field] !== "string" || !declaration[field].trim())
      throw new CliError(`purpose not answered for: ${at}.${field} is empty; say ${MEANING[field]}`);
  const {until} = declaration;
  if (!isDay(until))
    throw new CliError(
      `not a date: ${at}.until; write the last day on which data may be linked, as 2027-12-31`
    );
  if (until < today)
    throw new CliError(
      `purpose expired: ${id} could be served until ${until}; ` +
        `review the assessment and move ${at}.until, or take ${id} out of purposes`
    );
}

const MEANING = {
  controller: "who answers for it",
  dpia: "the number of its data protection impact assessment"
};

function refuseIdle(config: BuurtpeilConfig, declared: readonly DeclaredPurpose[]): void {
  const used = new Set(declared.flatMap(({purpose}) => purpose.sources));
  const idle = Object.keys(config.sources.registers ?? {}).filter(
    (source) => !used.has(source) && !OPEN.has(source)
  );
  if (!idle.length) return;
  const for_ = PURPOSES.filter(({sources}) => idle.some((source) => sources.includes(source)));
  throw new CliError(
    `no purpose for ${idle.join(", ")}: no declared purpose may link ${idle.length === 1 ? "it" : "them"}; ` +
      `take ${idle.length === 1 ? "it" : "them"} out of sources.registers` +
      (for_.length ? `, or declare ${for_.map(({id}) => id).join(" or ")} in purposes` : "")
  );
}

/** A delivery is held until a day that the municipality set; after it, or without one, it is not read. */
function refuseExpired({sources, kept_until}: BuurtpeilConfig, today: string): void {
  for (const id of Object.keys(sources.registers ?? {}).filter((source) => !OPEN.has(source))) {
    const until = kept_until?.[id];
    if (!isDay(until))
      throw new CliError(
        `no retention for ${id}: kept_until.${id} is ${until === undefined ? "missing" : "not a date"}; ` +
          "write the last day on which its delivery may be held, as 2027-12-31"
      );
    if (until < today)
      throw new CliError(
        `retention expired: the delivery of ${id} could be held until ${until}; ` +
          "remove the delivery, or review its retention and move the day"
      );
  }
}

const OPEN: ReadonlySet<string> = new Set(
  REGISTERS.map(({contract}) => contract)
    .filter(({status}) => status === "public")
    .map(({id}) => id)
);

/** A day that exists: 2027-02-30 does not. */
function isDay(text: unknown): text is string {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
