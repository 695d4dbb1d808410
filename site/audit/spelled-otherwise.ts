/** Runs of characters that may be an encoded value; shorter ones hold too little. */
const BASE64 = /[A-Za-z0-9+/_-]{12,}={0,2}/g;
const HEX = /(?:[0-9a-f]{2}){8,}/gi;
const PERCENT = /(?:%[0-9a-f]{2})/i;
const ESCAPE = /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2}))/gi;
const ENTITY = /&(?:amp;)*#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi;
/** Characters that nobody sees: soft hyphen, spaces and joiners of no width. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * Lists what a text says in other spellings: percent-encoded, escaped as in a script, as numeric entities, in base64
 * or hexadecimal, with unseen characters between the letters, or backwards. Each is the whole text decoded, as far as
 * it is so encoded; those that change nothing are left out.
 */
export function spelledOtherwise(text: string): string[] {
  const plain = text.replace(UNSEEN, "");
  const decoded = [
    plain,
    PERCENT.test(text) ? fromPercent(text) : text,
    text.replace(ESCAPE, (_, ...codes: (string | undefined)[]) => character(codes.slice(0, 3), 16)),
    text.replace(ENTITY, (_, hex?: string, decimal?: string) =>
      character(hex ? [hex] : [decimal], hex ? 16 : 10)
    ),
    (text.match(BASE64) ?? []).map((run) => Buffer.from(run, "base64").toString("utf8")).join("\n"),
    (text.match(HEX) ?? []).map((run) => Buffer.from(run, "hex").toString("utf8")).join("\n"),
    [...text].reverse().join("")
  ];
  return decoded.filter((other) => other !== "" && other !== text);
}

function fromPercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8")
  );
}

function character(codes: readonly (string | undefined)[], radix: number): string {
  const code = Number.parseInt(codes.find((c) => c !== undefined) ?? "0", radix);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
