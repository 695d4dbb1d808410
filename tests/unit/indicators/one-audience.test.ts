import {expect, test} from "vitest";
import {phenomena, recipes} from "../../../data-loaders/indicators/all.js";
import {checkCards} from "../../../data-loaders/indicators/check-card.js";
import type {RegisterIndicator} from "../../../data-loaders/indicators/indicator.js";

const all = phenomena.flatMap(({indicators}) => indicators);
const changed = (id: string, card: Partial<RegisterIndicator["card"]>) =>
  all.map((one) => (one.card.id === id ? {...one, card: {...one.card, ...card}} : one));

test("checkCards(indicators, cubes) passes every card", () => {
  expect(() => checkCards(all, recipes)).not.toThrow();
});

test("checkCards(indicators, cubes) refuses two audiences in one cube, whose cells ship together", () => {
  expect(() => checkCards(changed("adressignalen", {audience: "openbaar"}), recipes)).toThrow(
    "cards of adressignaal are for more than one audience"
  );
});

test("checkCards(indicators, cubes) refuses a finest level that is not the cube's: finer cells would ship", () => {
  expect(() => checkCards(changed("overbewoond", {finest_level: "gemeente"}), recipes)).toThrow(
    "overbewoond says finest level gemeente, not buurt as its cube woning"
  );
});
