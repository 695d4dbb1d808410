import {Ajv2020} from "ajv/dist/2020.js";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {notebookJsonSchema} from "../../src/lib/notebook/json-schema.js";
import {observedChartSchema, queryChartSchema} from "../../src/lib/notebook/schema/charts.js";
import {figureSchemas} from "../../src/lib/notebook/schema/figures.js";
import {headerSchema} from "../../src/lib/notebook/schema/header.js";
import {inputSchemas} from "../../src/lib/notebook/schema/inputs.js";
import {headers, PARTS} from "./notebook/specs.js";

const RUNS = Number((process.env.BUURTPEIL_FUZZ ?? "400").split(":")[0]);

const {$defs} = JSON.parse(notebookJsonSchema()) as {$defs: Record<string, object>};
const ajv = new Ajv2020({strict: false, formats: {date: /^\d{4}-\d{2}-\d{2}$/}});
const zod = {
  header: headerSchema,
  ...Object.fromEntries(Object.entries(inputSchemas).map(([type, schema]) => [`input: ${type}`, schema])),
  "chart of a query": queryChartSchema,
  "chart of an indicator": observedChartSchema,
  ...figureSchemas
};
const specs: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {header: headers, ...PARTS};

/** A spec with one value put in the place of another, or a key more or less. */
const damaged = (spec: fc.Arbitrary<Record<string, unknown>>) =>
  fc
    .tuple(
      spec,
      fc.nat(),
      fc.oneof(
        fc.constantFrom(
          undefined,
          null,
          "",
          " ",
          "x",
          0,
          -1,
          1.5,
          true,
          [],
          [""],
          ["a"],
          {},
          {level: "wijk"},
          "$gebied",
          "wijk",
          "2024JJ00"
        ),
        fc.jsonValue({maxDepth: 2})
      ),
      fc.boolean()
    )
    .map(([value, at, put, more]) => {
      const keys = Object.keys(value);
      const {[more ? "extra" : keys[at % keys.length]!]: _, ...rest} = value;
      return put === undefined ? rest : {...rest, [more ? "extra" : keys[at % keys.length]!]: put};
    });

describe.each(Object.keys($defs))("docs/notebook.schema.json, %s", (part) => {
  const check = ajv.compile($defs[part]!);
  const schema = zod[part as keyof typeof zod];

  it("accepts what the format accepts, and says no to a key that is not known", () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof(specs[part]!, damaged(specs[part]!)), (value) => {
        if (schema.safeParse(value).success) {
          accepted++;
          check(value);
          expect(check.errors).toBeNull();
        } else refused++;
        if ("extra" in value) expect(check(value)).toBe(false);
      }),
      {numRuns: RUNS, seed: 20_260_121}
    );
    expect(accepted).toBeGreaterThan(RUNS / 3);
    expect(refused).toBeGreaterThan(RUNS / 10);
  });
});
