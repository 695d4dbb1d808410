const STEP = /([MLZ])(?:(-?[\d.]+),(-?[\d.]+))?/g;

/**
 * Writes a path of straight lines in relative steps of a tenth of a unit, which is a third of the text. Rounding
 * does not add up: each step starts from where the path was written to be. Other paths come back as they are.
 */
export function compactPath(d: string): string {
  if (!/^(?:[ML]-?[\d.]+,-?[\d.]+|Z)+$/.test(d)) return d;
  let path = "";
  let [x, y] = [0, 0];
  let follows = false;
  for (const [, command, toX, toY] of d.matchAll(STEP)) {
    if (command === "Z") {
      path += "z";
      follows = false;
      continue;
    }
    const [nextX, nextY] = [tenths(Number(toX)), tenths(Number(toY))];
    if (command === "M") {
      path += `M${write(nextX)}${join(nextY)}`;
      follows = false;
    } else {
      const [stepX, stepY] = [nextX - x, nextY - y];
      if (stepX === 0 && stepY === 0) continue;
      path += `${follows ? join(stepX) : `l${write(stepX)}`}${join(stepY)}`;
      follows = true;
    }
    [x, y] = [nextX, nextY];
  }
  return path;
}

/** A separator is needed only where the next number does not begin with a minus. */
function join(value: number): string {
  return value < 0 ? write(value) : ` ${write(value)}`;
}

function write(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, "$1.");
}

function tenths(value: number): number {
  return Math.round(value * 10);
}
