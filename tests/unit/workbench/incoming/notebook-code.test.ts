import fc from "fast-check";
import {deflateSync} from "fflate";
import {describe, expect, test} from "vitest";
import {LINK_WORDS} from "../../../../src/lib/address/link-words.js";
import {decodeNotebook, encodeNotebook} from "../../../../src/lib/address/notebook-code.js";

const SOURCE = `---
title: Te veel mensen op een adres
language: nl
date: 2026-03-09
authors: [Team Onderzoek]
description: Één zin, met é en 👩🏽‍🔬.
purpose: Om te delen.
---

\`\`\`map
title: Adressen met overbewoning per wijk
indicator: overbewoond
level: wijk
period: latest year
\`\`\`
`;

test("decodeNotebook(encodeNotebook(x)) is x, for any text", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary", maxLength: 2000}), (text) => {
      expect(decodeNotebook(encodeNotebook(text))).toBe(text);
    })
  );
});

test("encodeNotebook() writes letters that may stand in a link", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary", maxLength: 500}), (text) => {
      expect(encodeNotebook(text)).toMatch(/^1\.[A-Za-z0-9_-]+$/);
    })
  );
});

test("encodeNotebook() of a small notebook is shorter than its text", () => {
  expect(encodeNotebook(SOURCE).length).toBeLessThan(SOURCE.length);
});

test("encodeNotebook() writes the same as when the first link was sent", () => {
  // A link of version 1 must be read for as long as somebody may have kept it.
  expect(decodeNotebook(SENT)).toBe("---\ntitle: Nieuw notebook\nlanguage: nl\n---\n");
});

test("a link that is cut off anywhere is refused", () => {
  const code = encodeNotebook(SOURCE);
  for (let length = 0; length < code.length; length++)
    expect(() => decodeNotebook(code.slice(0, length))).toThrow(
      expect.objectContaining({kind: "link_damaged"})
    );
});

test("a link of which a letter was changed is refused or says the same", () => {
  const code = encodeNotebook(SOURCE);
  fc.assert(
    fc.property(fc.integer({min: 2, max: code.length - 1}), fc.constantFrom(..."AZaz09_-"), (at, letter) => {
      const changed = code.slice(0, at) + letter + code.slice(at + 1);
      let read: string | null = null;
      try {
        read = decodeNotebook(changed);
      } catch (error) {
        expect(error).toMatchObject({name: "LinkRefused"});
      }
      expect([null, SOURCE]).toContain(read);
    }),
    {numRuns: 2000}
  );
});

describe("decodeNotebook() refuses", () => {
  test.each(["", "1.", "1", "abc", "1.ä", "1.AAAA", "0.AAAAAAAAAA", "1.%20AAAAAAAA"])(
    "%s as damaged",
    (code) => {
      expect(() => decodeNotebook(code)).toThrow(expect.objectContaining({kind: "link_damaged"}));
    }
  );

  test("a later version as newer", () => {
    expect(() => decodeNotebook(`2.${encodeNotebook(SOURCE).slice(2)}`)).toThrow(
      expect.objectContaining({kind: "link_newer"})
    );
  });

  test("what unpacks to more than a notebook holds, without unpacking it", () => {
    const bomb = deflateSync(new Uint8Array(50_000_000), {
      level: 9,
      dictionary: new TextEncoder().encode(LINK_WORDS)
    });
    const letters = Buffer.concat([Buffer.alloc(4), bomb]).toString("base64url");
    expect(() => decodeNotebook(`1.${letters}`)).toThrow(expect.objectContaining({kind: "link_too_large"}));
  });

  test("a link that is longer than any that was made", () => {
    expect(() => decodeNotebook(`1.${"A".repeat(600_000)}`)).toThrow(
      expect.objectContaining({kind: "link_too_large"})
    );
  });
});

const SENT = "1.JSrdZiPSvSBlAA";
