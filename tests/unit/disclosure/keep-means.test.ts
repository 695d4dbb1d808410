import {describe, expect, it} from "vitest";
import {keepMeans} from "../../../data-loaders/stages/protect/keep-means.js";

const area = (code: string, ...members: string[]) => ({code, members});
const row = (code: string, year: number, mean: number) => ({
  area: code,
  period: `${year}JJ00`,
  category: "1",
  mean
});
const AREAS = [area("WK1", "WK1"), area("WK2", "WK2")];
const first = {areas: AREAS, means: new Map([["m", [row("WK1", 2023, 40), row("WK2", 2023, 50)]]])};
const second = {
  areas: AREAS,
  means: new Map([["m", [row("WK1", 2023, 40), row("WK2", 2023, 50), row("WK1", 2024, 45)]]])
};

describe("keepMeans(table, fresh, said, areas)", () => {
  it("takes fresh means where nothing was said", () => {
    expect(keepMeans("m", [row("WK1", 2023, 55)], [], AREAS)).toEqual([row("WK1", 2023, 55)]);
  });

  it("says of closed periods what was said, and adds new ones", () => {
    const fresh = [row("WK1", 2023, 55), row("WK2", 2023, 50), row("WK1", 2024, 45)];
    expect(keepMeans("m", fresh, [first], AREAS)).toEqual([
      row("WK1", 2023, 40),
      row("WK2", 2023, 50),
      row("WK1", 2024, 45)
    ]);
  });

  it("says what a revision said, and not what was said before it", () => {
    const revised = {areas: AREAS, means: new Map([["m", [row("WK1", 2023, 45), row("WK2", 2023, 50)]]])};
    expect(keepMeans("m", [row("WK1", 2023, 40)], [first, revised], AREAS)).toEqual([
      row("WK1", 2023, 45),
      row("WK2", 2023, 50)
    ]);
  });

  it("keeps withheld what was withheld", () => {
    const fresh = [row("WK1", 2024, 45), row("WK2", 2024, 60)];
    expect(keepMeans("m", fresh, [first, second], AREAS).filter(({period}) => period === "2024JJ00")).toEqual(
      [row("WK1", 2024, 45)]
    );
  });

  it("says nothing of an area that was united since", () => {
    const united = [area("WK1", "WK1", "WK2")];
    expect(keepMeans("m", [row("WK1", 2023, 44)], [first], united)).toEqual([]);
  });

  it("leaves other tables alone", () => {
    expect(keepMeans("other", [row("WK1", 2023, 55)], [first], AREAS)).toEqual([row("WK1", 2023, 55)]);
  });
});
