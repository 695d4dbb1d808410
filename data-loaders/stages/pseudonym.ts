import {createHmac, type KeyObject} from "node:crypto";

/** Kinds of ids that get a pseudonym. */
export type IdKind = "person" | "object";

/**
 * Makes the pseudonym of an id: HMAC-SHA-256 under the purpose's key, cut to 128 bits (RFC 2104 §5). Purpose and
 * kind are part of what is hashed, so that equal ids of two kinds, or for two purposes under one key, differ.
 */
export function pseudonym(key: KeyObject, purpose: string, kind: IdKind, id: string): string {
  return hmacSha256(key, `${purpose}:${kind}:${id}`).subarray(0, 16).toString("hex");
}

/** HMAC-SHA-256 (RFC 2104, FIPS 198-1). */
export function hmacSha256(key: KeyObject, message: string | Uint8Array): Buffer {
  return createHmac("sha256", key).update(message).digest();
}
