import {CORPORATION, LANDLORD, OCCUPIER} from "../buildings/owners.js";
import {END, NEVER, START} from "../calendar.js";
import {tenuresAt} from "../people/tenures.js";
import {type Random, random} from "../random.js";
import type {Town} from "./town.js";

/** The time that somebody owned an object. */
export interface Title {
  /** Index in `OWNERS`. */
  kind: number;
  from: number;
  /** NEVER while it goes on. */
  to: number;
  /** Whether it began with a sale, in the years covered. */
  isBought: boolean;
}

/** A dwelling on the market. */
export interface Sale {
  listed: number;
  /** NEVER while nobody bought it. */
  sold: number;
}

/** Share of the homes that corporations sell when a tenant goes, and of landlords who sell in five years. */
const SELLS = {corporation: 0.02, landlord: 0.1};

/** Tells who owned an object over the years, and when it was for sale; the same answer for every register. */
export function ownershipOf(
  {seed, objects, stays, arrangements}: Town,
  row: number
): {
  titles: Title[];
  sales: Sale[];
} {
  const draw = random(seed, `ownership ${row}`);
  const kind = objects.owner.at(row);
  const opening = objects.usedFrom.at(row);
  const isNew = opening >= START && opening < END;
  const first = isNew ? opening : START - draw.integer(30, 14_000);
  const sales: Sale[] = [];
  let title: Title = {kind, from: first, to: NEVER, isBought: isNew && kind !== CORPORATION};
  const titles = [title];
  const pass = (sold: number, to: number) => {
    if (sold <= title.from || sold >= END) return;
    title.to = sold;
    title = {kind: to, from: sold, to: NEVER, isBought: true};
    titles.push(title);
  };
  if (!objects.isDwelling(row) || objects.isCareHome(row)) return {titles, sales};
  if (kind === LANDLORD) {
    if (draw.chance(SELLS.landlord)) pass(draw.integer(START, END - 1), LANDLORD);
    return {titles, sales};
  }
  const tenures = tenuresAt(row, stays, arrangements);
  for (const [i, {to}] of tenures.entries()) {
    if (to < START || to >= END) continue;
    if (title.kind === CORPORATION && !draw.chance(SELLS.corporation)) continue;
    const sale = drawSale(draw, to, tenures[i + 1]?.from);
    sales.push(sale);
    pass(sale.sold, OCCUPIER);
  }
  return {titles, sales};
}

/** Mostly sold before the household goes; what nobody moved into yet may still be for sale. */
function drawSale(draw: Random, left: number, next: number | undefined): Sale {
  const listed = left - draw.integer(-20, 120);
  if (next === undefined && draw.chance(0.5)) return {listed, sold: NEVER};
  const latest = next ?? left + 250;
  const sold = Math.max(listed + 12, Math.min(latest - draw.integer(2, 40), left + draw.integer(0, 90)));
  return {listed, sold: sold >= END ? NEVER : sold};
}
