import type {Findings} from "./findings.js";
import type {Release} from "./release.js";

/** The least protection that the audit accepts, whatever a manifest says of itself. */
export interface Floors {
  base: number;
  minimum_inhabitants: number;
  /** A level × period is shown from this many times the base on average. */
  gate_factor: number;
}

export const FLOORS: Floors = {base: 5, minimum_inhabitants: 100, gate_factor: 2};

/** Proves that the rules by which a snapshot was made are no weaker than the least that is accepted. */
export function checkFloors({manifest}: Release, floors: Floors, findings: Findings): void {
  const {base, minimum_inhabitants, minimum_mean} = manifest.protection;
  const where = "manifest.json protection";
  if (!(base >= floors.base)) findings.add("too little protection", `${where}.base`);
  if (!(minimum_inhabitants >= floors.minimum_inhabitants))
    findings.add("too little protection", `${where}.minimum_inhabitants`);
  if (!(minimum_mean >= floors.gate_factor * floors.base))
    findings.add("too little protection", `${where}.minimum_mean`);
  for (const card of manifest.indicators)
    if (card.status === "protected" && !(card.base >= floors.base))
      findings.add("too little protection", `manifest.json ${card.id} base`);
}
