import {expect, it} from "vitest";
import {damaged} from "./notebook/documents.js";
import {hunt} from "./notebook/hunt.js";

it("parse and write hold for 30,000 documents with a few slips in them", () => {
  const {ran, asked, notebooks} = hunt(damaged, 30_000, 20_260_116);
  expect(ran).toBe(asked);
  // Enough of them are notebooks still, so that slips that go unnoticed are written back too.
  expect(notebooks / ran).toBeGreaterThan(0.15);
}, 900_000);
