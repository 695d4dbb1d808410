import {readFileSync} from "node:fs";
import {expect, test} from "vitest";

interface Package {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}
const packages: Record<string, Package> = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;

test("the lockfile holds every optional platform package, so that npm ci passes on any machine", () => {
  const missing = Object.entries(packages).flatMap(([path, {optionalDependencies = {}}]) =>
    Object.keys(optionalDependencies).filter((name) => {
      const nested = packages[`${path}/node_modules/${name}`] ?? packages[`node_modules/${name}`];
      return !nested?.version;
    })
  );
  expect(missing).toEqual([]);
});

test("the lockfile names no download address", () => {
  expect(Object.entries(packages).filter(([, {resolved}]) => resolved)).toEqual([]);
});
