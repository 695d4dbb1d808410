import {expect, it} from "vitest";
import {written} from "./notebook/documents.js";
import {hunt} from "./notebook/hunt.js";

it("parse and write hold for 22,000 documents as people write them, in which every kind of cell stands", () => {
  const {ran, asked, notebooks} = hunt(written, 22_000, 20_260_115);
  expect(ran).toBe(asked);
  expect(notebooks / ran).toBeGreaterThan(0.85);
}, 900_000);
