import type {Theme} from "./mutation.js";
import {changeManifest, changeTable, setColumn, valuesOf} from "./plant.js";

/** Rules of protection that were not kept, or loosened. */
export const rules: Theme = {
  title: "Rules that were loosened",
  mutations: [
    {
      id: "gate-opened",
      hole: "The gate is opened by hand for buurten by month.",
      snapshot: ({manifest}) => {
        manifest.gate.find((g) => g.indicator === "violence" && g.period === "month" && !g.offered)!.offered =
          true;
      },
      rule: "gate not as computed",
      place: "manifest.json gate violence buurt month",
      also: ["figure missing"]
    },
    {
      id: "gate-closed",
      hole: "The gate is closed by hand, which hides figures that anyone can add up.",
      snapshot: ({manifest, figures}) => {
        const closed = manifest.gate.find(
          (g) => g.indicator === "violence" && g.level === "wijk" && g.period === "quarter"
        )!;
        closed.offered = false;
        const kept = figures.filter(
          ({indicator, area, period}) =>
            indicator !== "violence" || !area.startsWith("WK") || !period.includes("KW")
        );
        figures.splice(0, figures.length, ...kept);
      },
      rule: "gate not as computed"
    },
    {
      id: "minimum-mean-lowered",
      hole: "The mean from which the gate opens is lowered.",
      snapshot: ({manifest}) => {
        manifest.protection.minimum_mean = 5;
      },
      rule: "too little protection",
      place: "manifest.json protection.minimum_mean"
    },
    {
      id: "minimum-inhabitants-lowered",
      hole: "The least number of inhabitants of an area is lowered.",
      snapshot: ({manifest}) => {
        manifest.protection.minimum_inhabitants = 10;
      },
      rule: "too little protection",
      place: "manifest.json protection.minimum_inhabitants"
    },
    {
      id: "base-lowered-everywhere",
      hole: "Criminal-law data are rounded to 5, and manifest and table agree that it is so.",
      snapshot: ({tables, manifest}) => {
        changeTable(tables, "reports", (table) => ({...table, base: 5}));
        for (const card of manifest.indicators) if (card.id === "violence") card.base = 5;
      },
      rule: "not as on the card",
      place: "manifest.json violence base",
      also: ["gate not as computed", "utility not as computed"]
    },
    {
      id: "base-lowered-in-table",
      hole: "The manifest says base 5 of a table whose cards say 10.",
      snapshot: ({tables}) => changeTable(tables, "reports", (table) => ({...table, base: 5})),
      rule: "not as on the card",
      place: "snapshot.duckdb reports base"
    },
    {
      id: "base-of-one",
      hole: "A protected cube has base 1, so that every number is a multiple of it.",
      snapshot: ({tables, manifest}) => {
        changeTable(tables, "dwellings", (table) => ({...table, base: 1}));
        for (const card of manifest.indicators) if (card.base === 5) card.base = 1;
      },
      rule: "too little protection",
      place: "manifest.json ghost base",
      also: ["not as on the card", "utility not as computed"]
    },
    {
      id: "indicator-called-public",
      hole: "The manifest calls a protected indicator public, so that its figures go unchecked.",
      snapshot: ({manifest}) => {
        for (const card of manifest.indicators)
          if (card.id === "ghost") Object.assign(card, {status: "public", base: 1});
      },
      rule: "not as on the card",
      place: "manifest.json ghost status",
      also: ["figure missing", "utility not as computed"]
    },
    {
      id: "indicator-without-card",
      hole: "An indicator is shown that no card of the code describes.",
      snapshot: ({manifest}) => {
        manifest.indicators.push({...manifest.indicators[2]!, id: "hunch"});
      },
      rule: "not as on the card",
      place: "manifest.json hunch"
    },
    {
      id: "kind-changed",
      hole: "A stock is called an event, so that its shares go unchecked.",
      snapshot: ({manifest}) => {
        for (const card of manifest.indicators) if (card.id === "ghost") card.kind = "event";
      },
      rule: "not as on the card",
      place: "manifest.json ghost kind"
    },
    {
      id: "finer-figure",
      hole: "An indicator is shown by buurt, and its card says wijk.",
      snapshot: ({manifest}) => {
        for (const card of manifest.indicators) if (card.id === "ghost") card.finest_level = "wijk";
      },
      rule: "finer than the card",
      place: "figures.arrow ghost"
    },
    {
      id: "finer-cells",
      hole: "Cells ship by buurt, and every card of the cube says wijk.",
      snapshot: ({manifest}) => {
        for (const card of manifest.indicators) if (card.id === "violence") card.finest_level = "wijk";
      },
      rule: "finer than the card",
      place: "snapshot.duckdb reports"
    },
    {
      id: "finer-card",
      hole: "The manifest says that an indicator may be shown by buurt, and the card of the code says wijk.",
      written: (small) => {
        Object.assign(small, {cards: small.cards.map((card) => ({...card, finest_level: "wijk"}))});
      },
      rule: "not as on the card",
      place: "manifest.json violence finest_level"
    },
    {
      id: "intern-in-openbaar",
      hole: "An indicator for the municipality's own people stands in the site for everybody.",
      snapshot: ({manifest}) => {
        for (const card of manifest.indicators) if (card.id === "violence") card.audience = "intern";
      },
      rule: "not as on the card",
      place: "manifest.json violence audience"
    },
    {
      id: "intern-card-in-openbaar",
      hole: "The card of the code is for the municipality's own people, and the manifest says for everybody.",
      written: (small) => {
        const intern = {audience: "intern"} as const;
        Object.assign(small, {
          cards: small.cards.map((card) => (card.id === "ghost" ? {...card, ...intern} : card))
        });
      },
      rule: "not as on the card",
      place: "manifest.json ghost audience"
    },
    {
      id: "subset-rounded-apart",
      hole: "A subset is counted in a table of its own and rounded apart from its whole.",
      snapshot: ({tables, manifest}) => {
        for (const card of manifest.indicators) if (card.id === "violence") card.category_of = "low_water";
        void tables;
      },
      rule: "subset rounded apart",
      place: "manifest.json violence",
      also: ["not as on the card"]
    },
    {
      id: "subset-not-inside",
      hole: "An indicator says that it is part of another one and counts cells that the other does not.",
      written: (small) => {
        const part = {category_of: "low_water"};
        Object.assign(small, {
          cards: small.cards.map((card) => (card.id === "ghost" ? {...card, ...part} : card))
        });
        changeManifest(small, ({indicators}) =>
          Object.assign(indicators.find(({id}) => id === "ghost")!, part)
        );
      },
      rule: "subset rounded apart",
      place: "manifest.json ghost"
    },
    {
      id: "share-above-limit",
      hole: "In one buurt and year nearly every dwelling is counted, above the limit of 90 %.",
      snapshot: (parts) => {
        const [area, period, water] = ["area", "period", "water"].map((name) =>
          valuesOf(parts, "dwellings", name)
        );
        setColumn(parts, "dwellings", "n", (n, row) =>
          area![row] === "BU99990101" && period![row] === "2025JJ00" ? (water![row] === "low" ? 95 : 5) : n
        );
      },
      rule: "share too high",
      place: "snapshot.duckdb low_water",
      also: ["not the sum", "utility not as computed"]
    },
    {
      id: "small-area",
      hole: "An area with 40 inhabitants is published by itself.",
      snapshot: (parts) => setColumn(parts, "resident", "n", (n, row) => (row === 7 ? 40 : n)),
      rule: "area too small",
      place: "snapshot.duckdb resident BU99990102"
    },
    {
      id: "area-without-inhabitants",
      hole: "An area is published of which the snapshot does not tell the inhabitants.",
      snapshot: ({tables}) =>
        changeTable(tables, "resident", ({columns, ...table}) => ({
          ...table,
          columns: columns.map((c) => ({...c, values: c.values.slice(5)}))
        })),
      rule: "area too small",
      place: "snapshot.duckdb resident BU99990101"
    },
    {
      id: "figure-left-out",
      hole: "A figure that the gate offers is left out, as if it were to be hidden.",
      snapshot: ({figures}) => figures.pop(),
      rule: "figure missing",
      place: "figures.arrow violence"
    }
  ]
};
