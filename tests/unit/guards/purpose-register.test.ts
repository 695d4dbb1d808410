import {describe, expect, test} from "vitest";
import config from "../../../buurtpeil.config.js";
import type {BuurtpeilConfig, PurposeDeclaration} from "../../../data-loaders/config.js";
import {PURPOSES, purposeOf} from "../../../data-loaders/purposes.js";
import {declaredPurposes, refuseForeign, sourcesFor} from "../../../data-loaders/stages/purpose-register.js";
import {CliError} from "../../../src/lib/cli-error.js";

const TODAY = "2026-03-01";
const DECLARED: PurposeDeclaration = {controller: "College", dpia: "2025-17", until: "2026-12-31"};

function municipality(
  purposes: Record<string, Partial<PurposeDeclaration>>,
  registers: readonly string[] = ["bag"]
): BuurtpeilConfig {
  return {
    ...config,
    sources: {registers: Object.fromEntries(registers.map((id) => [id, {}]))},
    purposes: Object.fromEntries(
      Object.entries(purposes).map(([id, declaration]) => [id, {...DECLARED, ...declaration}])
    )
  };
}

describe("declaredPurposes(config, today)", () => {
  test("lists what the config declares, in the order of the register", () => {
    const listed = declaredPurposes(municipality({overlast: {}, woonfraude: {}}), TODAY);
    expect(listed.map(({purpose, declaration}) => [purpose.id, declaration.dpia])).toEqual([
      ["woonfraude", "2025-17"],
      ["overlast", "2025-17"]
    ]);
  });

  test("is empty where nothing is declared and no register is configured", () => {
    expect(declaredPurposes(municipality({}, []), TODAY)).toEqual([]);
  });

  test("serves a purpose on its last day", () => {
    expect(declaredPurposes(municipality({drugs: {until: TODAY}}), TODAY)).toHaveLength(1);
  });

  test("refuses it the day after, naming purpose and date", () => {
    expect(() => declaredPurposes(municipality({drugs: {until: "2026-02-28"}}), TODAY)).toThrow(
      new CliError(
        "purpose expired: drugs could be served until 2026-02-28; " +
          "review the assessment and move purposes.drugs.until, or take drugs out of purposes"
      )
    );
  });

  test.each(["", "31-12-2026", "2026-13-01", "2026-02-30", "2026-12-31T00:00", "later"])(
    "refuses `%s` as a last day",
    (until) => {
      expect(() => declaredPurposes(municipality({woonfraude: {until}}), TODAY)).toThrow(
        new CliError(
          "not a date: purposes.woonfraude.until; write the last day on which data may be linked, as 2027-12-31"
        )
      );
    }
  );

  test.each([
    ["controller", "who answers for it"],
    ["dpia", "the number of its data protection impact assessment"]
  ])("refuses an empty %s", (field, meaning) => {
    expect(() => declaredPurposes(municipality({overlast: {[field]: " "}}), TODAY)).toThrow(
      new CliError(`purpose not answered for: purposes.overlast.${field} is empty; say ${meaning}`)
    );
  });

  test("refuses a purpose that the register does not know", () => {
    expect(() => declaredPurposes(municipality({opsporing: {}}), TODAY)).toThrow(
      new CliError(
        "unknown purpose in purposes: opsporing; expected woonfraude, uitkeringsfraude, drugs, overlast"
      )
    );
  });

  test("refuses a register that no declared purpose may link", () => {
    expect(() => declaredPurposes(municipality({overlast: {}}, ["bag", "brp"]), TODAY)).toThrow(
      new CliError(
        "no purpose for brp: no declared purpose may link it; take it out of sources.registers, " +
          "or declare woonfraude or uitkeringsfraude in purposes"
      )
    );
  });

  test("refuses a register that no purpose may ever link", () => {
    expect(() => declaredPurposes(municipality({overlast: {}}, ["kenteken", "toeslagen"]), TODAY)).toThrow(
      new CliError(
        "no purpose for kenteken, toeslagen: no declared purpose may link them; take them out of sources.registers"
      )
    );
  });

  test("lets the fictional municipality do what its config says", () => {
    expect(declaredPurposes(config, TODAY).map(({purpose}) => purpose.id)).toEqual([
      "woonfraude",
      "uitkeringsfraude",
      "drugs",
      "overlast"
    ]);
  });
});

describe("sourcesFor(purpose, config)", () => {
  test("lists what is both configured and allowed", () => {
    const with_ = municipality({woonfraude: {}, drugs: {}}, ["water", "bag", "enforcement"]);
    expect(sourcesFor(purposeOf("woonfraude"), with_)).toEqual(["bag", "water"]);
    expect(sourcesFor(purposeOf("drugs"), with_)).toEqual(["bag", "enforcement"]);
  });
});

describe("refuseForeign(purpose, sourceIds)", () => {
  test.each(PURPOSES)("lets $id link each of its own sources", (purpose) => {
    expect(() => refuseForeign(purpose, purpose.sources)).not.toThrow();
  });

  test("refuses a source of another purpose, once", () => {
    expect(() => refuseForeign(purposeOf("overlast"), ["bag", "brp", "water", "brp"])).toThrow(
      "not for this purpose: overlast may not link brp, water; " +
        "take it out of the link, or add it to the purpose register after an assessment"
    );
  });

  test("lets no purpose link the register of another purpose's people and its own", () => {
    for (const purpose of PURPOSES)
      for (const source of PURPOSES.flatMap(({sources}) => sources))
        if (!purpose.sources.includes(source))
          expect(() => refuseForeign(purpose, [source])).toThrow(purpose.id);
  });
});

describe("declaredPurposes(config, today) on retention", () => {
  const kept = (kept_until: Record<string, string>) => ({
    ...config,
    kept_until: {...config.kept_until, ...kept_until}
  });

  test("refuses a delivery that may no longer be held", () => {
    expect(() => declaredPurposes(kept({water: "2026-02-28"}), TODAY)).toThrow(
      "retention expired: the delivery of water could be held until 2026-02-28; " +
        "remove the delivery, or review its retention and move the day"
    );
  });

  test("allows its last day", () => {
    expect(declaredPurposes(kept({water: TODAY}), TODAY)).toHaveLength(4);
  });

  test("refuses a register of which nobody said how long it is kept", () => {
    const {water: _, ...rest} = config.kept_until;
    expect(() => declaredPurposes({...config, kept_until: rest}, TODAY)).toThrow(
      "no retention for water: kept_until.water is missing; " +
        "write the last day on which its delivery may be held, as 2027-12-31"
    );
  });
});
