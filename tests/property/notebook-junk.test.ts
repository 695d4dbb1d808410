import {expect, it} from "vitest";
import {junk} from "./notebook/documents.js";
import {hunt} from "./notebook/hunt.js";

it("parse and write hold for 48,000 documents of anything", () => {
  const {ran, asked, notebooks} = hunt(junk, 48_000, 20_260_117);
  expect(ran).toBe(asked);
  expect(notebooks / ran).toBeGreaterThan(0.1);
}, 900_000);
