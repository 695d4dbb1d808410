import {CUBE} from "./cube-size.js";

/** What the four views show: sums by area, by month and by kind, and by area and month. */
export interface Answer {
  area: ArrayLike<number>;
  month: ArrayLike<number>;
  kind: ArrayLike<number>;
  grid: ArrayLike<number>;
}

const SVG = "http://www.w3.org/2000/svg";
const CLASSES = ["#eef3f7", "#c6d9e6", "#8fb8d1", "#4f8fb5", "#1f5f8b", "#0b3a5c"];

/**
 * Draws a map of areas, a trend, bars and a heatmap, and changes in place only the marks that look otherwise than before:
 * the same for every engine, so that only the engine differs.
 */
export function fourViews(root: HTMLElement): (answer: Answer, from: number, to: number) => number {
  const make = (parent: Element, name: string, attributes: Record<string, number | string>) => {
    const node = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
    parent.append(node);
    return node;
  };
  const view = (width: number, height: number) => make(root, "svg", {width, height});
  const map = view(400, 300);
  const areas = Array.from({length: CUBE.area}, (_, i) => {
    const [x, y] = [(i % 10) * 40, Math.floor(i / 10) * 30];
    return make(map, "path", {d: `M${x},${y}l38,3l-4,25l-30,-2Z`, fill: CLASSES[0]!, stroke: "#fff"});
  });
  const trend = view(620, 200);
  const band = make(trend, "rect", {y: 0, height: 200, fill: "#f4d9c6"});
  const line = make(trend, "path", {fill: "none", stroke: CLASSES[4]!, "stroke-width": 2});
  const bars = view(400, 200);
  const kinds = Array.from({length: CUBE.kind}, (_, i) =>
    make(bars, "rect", {x: 0, y: i * 24, height: 20, fill: CLASSES[3]!})
  );
  const grid = view(620, 800);
  const cells = Array.from({length: CUBE.area * CUBE.month}, (_, i) =>
    make(grid, "rect", {
      x: (i % CUBE.month) * 10,
      y: Math.floor(i / CUBE.month) * 8,
      width: 9.5,
      height: 7.5,
      fill: CLASSES[0]!
    })
  );
  const looks = new Map<Element, string>();
  let touched = 0;
  const set = (node: Element, name: string, value: string) => {
    if (looks.get(node) === value) return;
    looks.set(node, value);
    node.setAttribute(name, value);
    touched++;
  };
  const classOf = (value: number, most: number) =>
    value === 0 ? "#fff" : CLASSES[Math.min(5, Math.floor((value / most) * 6))]!;
  return (answer, from, to) => {
    touched = 0;
    const most = (values: ArrayLike<number>) => {
      let top = 1;
      for (let i = 0; i < values.length; i++) if (values[i]! > top) top = values[i]!;
      return top;
    };
    const [byArea, byMonth, byKind, inGrid] = [answer.area, answer.month, answer.kind, answer.grid].map(most);
    areas.forEach((node, i) => {
      set(node, "fill", classOf(answer.area[i]!, byArea!));
    });
    const at = (i: number) =>
      `${(i * 10).toFixed(0)},${(195 - (answer.month[i]! / byMonth!) * 190).toFixed(1)}`;
    set(line, "d", `M${Array.from({length: CUBE.month}, (_, i) => at(i)).join("L")}`);
    set(band, "x", String(from * 10));
    band.setAttribute("width", String((to - from + 1) * 10));
    kinds.forEach((node, i) => {
      set(node, "width", ((answer.kind[i]! / byKind!) * 380).toFixed(1));
    });
    for (let i = 0; i < cells.length; i++) set(cells[i]!, "fill", classOf(answer.grid[i]!, inGrid!));
    return touched;
  };
}
