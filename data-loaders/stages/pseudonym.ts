import {createHmac, type KeyObject} from "node:crypto";

/** Kinds of ids that get a pseudonym; a column of ids is named `<kind>_id`, of pseudonyms `<kind>_key`. */
export const ID_KINDS = [
  "person",
  "object",
  "building",
  "address",
  "household",
  "dossier",
  "postcode"
] as const;
export type IdKind = (typeof ID_KINDS)[number];

/**
 * Makes the pseudonym of an id: HMAC-SHA-256 under the purpose's key, cut to 128 bits (RFC 2104 §5). Purpose and
 * kind are part of what is hashed, so that equal ids of two kinds, or for two purposes under one key, differ.
 */
export function pseudonym(key: KeyObject, purpose: string, kind: IdKind, id: string): string {
  return hmacSha256(key, `${purpose}:${kind}:${id}`).subarray(0, 16).toString("hex");
}

/** Tells the kind of id that a column holds from its name; throws on a name that holds none. */
export function idKind(column: string): IdKind {
  const kind = ID_KINDS.find((known) => column === `${known}_id`);
  if (!kind)
    throw new Error(
      `pseudonymised column ${column}: expected a name such as ${ID_KINDS.map((k) => `${k}_id`).join(", ")}`
    );
  return kind;
}

/** HMAC-SHA-256 (RFC 2104, FIPS 198-1). */
export function hmacSha256(key: KeyObject, message: string | Uint8Array): Buffer {
  return createHmac("sha256", key).update(message).digest();
}
