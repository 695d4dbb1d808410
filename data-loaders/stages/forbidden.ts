import type {ColumnContract, SourceContract} from "../sources/contract.js";
import {forbiddenCodes} from "./forbidden/code-lists.js";
import {forbiddenName, standInName} from "./forbidden/variables.js";

/**
 * Refuses a contract that lets in what no figure may rest on: nationality, birth place, origin, language, religion,
 * health, sexual orientation, politics, union, criminal record, biometrics, by the name of a column (in the file or
 * in our tables) or by its code list. The door is `fate: "dropped"`: such a column may be delivered, never loaded.
 * What finds a person (a name, a birth date, a phone, free text, an id as it is) may be checked, never used.
 */
export function checkContract(contract: SourceContract): void {
  for (const [file, {columns}] of Object.entries(contract.files))
    for (const [name, column] of Object.entries(columns)) {
      if (column.fate === "dropped") continue;
      const refusal = refused(name, column, contract.status === "register");
      if (refusal)
        throw new Error(`${refusal.rule}: ${contract.id}, ${file}, column ${name}; ${refusal.wayOut}`);
    }
}

interface Refusal {
  rule: string;
  wayOut: string;
}

function refused(name: string, column: ColumnContract, people: boolean): Refusal | null {
  const variable = forbiddenName(name) ?? forbiddenName(column.as);
  if (variable)
    return {
      rule: `forbidden variable (${variable}, by its name)`,
      wayOut: `declare it fate "dropped", or rename it where it means something else`
    };
  const list = "codes" in column ? forbiddenCodes(column.codes) : null;
  if (list)
    return {
      rule: `forbidden variable (${list}, by its code list)`,
      wayOut: `declare it fate "dropped", or name the code list after what it means`
    };
  return people ? standIn(name, column) : null;
}

/** Only of a register: public figures are about areas, and a name there is that of a neighbourhood. */
function standIn(name: string, column: ColumnContract): Refusal | null {
  if (column.fate === "checked") return null;
  const ofCodes = column.type === "code" || column.type === "codes";
  const what = standInName(name) ?? standInName(column.as);
  if (what && !ofCodes && !isKey(column))
    return {rule: `stands for a person (${what})`, wayOut: `declare it fate "checked" or "dropped"`};
  if (column.fate !== "used") return null;
  if (column.type === "text")
    return {
      rule: "free text in use",
      wayOut: `declare its code list (type "code"), make an id of it (fate "pseudonymised"), or drop it`
    };
  if (column.type === "citizen_number" || column.type === "bag_id" || column.type === "rd_point")
    return {
      rule: "identifier in use",
      wayOut: `declare it fate "pseudonymised", "placed", "checked" or "dropped"`
    };
  return null;
}

/** A postcode may be a key by which sources are joined, under a pseudonym; a name or a number to call may not. */
function isKey({fate, as}: ColumnContract): boolean {
  return fate === "pseudonymised" && as === "postcode_id";
}
