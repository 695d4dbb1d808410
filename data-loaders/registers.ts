import type {PrivateEngine} from "./engines/private-engine.js";
import {bag} from "./sources/bag/contract.js";
import {readBag} from "./sources/bag/read.js";
import {brp} from "./sources/brp/contract.js";
import {readBrp} from "./sources/brp/read.js";
import type {SourceContract} from "./sources/contract.js";
import {water} from "./sources/water/contract.js";
import {readWater} from "./sources/water/read.js";
import type {Valid} from "./stages/types.js";

/** A source that the config may name under `sources.registers`. */
export interface Register {
  contract: SourceContract;
  /** Reads every file into a validated table; keys are the names of the files in the contract. */
  read: (
    engine: PrivateEngine,
    paths: Readonly<Record<string, string>>,
    latest: string
  ) => Promise<Record<string, Valid>>;
}

/** Every register, in the order in which they are read. */
export const REGISTERS: readonly Register[] = [
  {contract: bag, read: readBag},
  {contract: brp, read: readBrp},
  {contract: water, read: readWater}
];
