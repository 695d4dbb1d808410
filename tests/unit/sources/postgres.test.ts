import {readdirSync} from "node:fs";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import {postgresAddress} from "../../../data-loaders/engines/postgres-address.js";
import type {FileContract} from "../../../data-loaders/sources/contract.js";
import {loadTable} from "../../../data-loaders/stages/formats/table.js";
import {CliError} from "../../../src/lib/cli-error.js";
import {type PostgresServer, postgresFolder, SKIPPED, startPostgres} from "../../fixtures/postgres-server.js";
import {fileContract, readFile, rowsOf} from "../../fixtures/sources/read-delivery.js";

const TABLE = fileContract({format: {type: "table"}});

describe.skipIf(postgresFolder === null)(`validate(…) of a table in PostgreSQL (${SKIPPED})`, () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    vi.stubEnv("BUURTPEIL_DATABASE", server.url);
    await server.run("DROP SCHEMA IF EXISTS proef CASCADE; CREATE SCHEMA proef");
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  const read = async (sql: string, contract: FileContract = TABLE, table = "proef.tabel") => {
    await server.run(sql);
    return readFile(table, contract);
  };

  /** A table of one row with a value in one column. */
  const row = (column: string, value: string) =>
    `CREATE TABLE proef.tabel AS SELECT 1 AS id, ${["naam", "verbruik", "dag"].map((c) => `${c === column ? value : "NULL::text"} AS ${c}`).join(", ")}`;

  it.each([
    ["text", "naam", "'Daniël; \"€\" 𝄞'::text", {name: 'Daniël; "€" 𝄞'}],
    [
      "text of several lines",
      "naam",
      "E'een\\r\\ntwee\\rdrie\\n\\n\\\\.'::text",
      {name: "een\r\ntwee\rdrie\n\n\\."}
    ],
    ["char(n), its padding left out", "naam", "'a'::char(5)", {name: "a"}],
    ["an empty text, which is missing", "naam", "''::text", {name: null}],
    ["bigint", "naam", "9007199254740993::bigint", {name: "9007199254740993"}],
    ["numeric", "naam", "12345678901234567890.50::numeric", {name: "12345678901234567890.50"}],
    ["boolean", "naam", "true", {name: "true"}],
    ["double precision", "verbruik", "0.1::float8", {use: 0.1}],
    ["double precision near zero", "verbruik", "1.5e-17::float8", {use: 1.5e-17}],
    [
      "double precision with all its digits",
      "naam",
      "0.30000000000000004::float8",
      {name: "0.30000000000000004"}
    ],
    ["real, with the digits it was written with", "verbruik", "0.1::float4", {use: 0.1}],
    ["date", "dag", "'2024-12-31'::date", {day: "2024-12-31"}],
    ["timestamp at midnight", "dag", "'2024-12-31'::timestamp", {day: "2024-12-31"}],
    ["a missing date", "dag", "NULL::date", {day: null}]
  ])("reads %s", async (_what, column, value, expected) => {
    expect(rowsOf(await read(row(column, value)))).toEqual([
      {file_row: 1, id: "1", name: null, use: null, day: null, ...expected}
    ]);
  });

  it("reads enums and domains", async () => {
    const sql = "CREATE TYPE proef.soort AS ENUM ('a'); CREATE DOMAIN proef.naam AS text;";
    expect(rowsOf(await read(`${sql} ${row("naam", "'a'::proef.soort")}`))[0]).toMatchObject({name: "a"});
    expect(rowsOf(await read(`DROP TABLE proef.tabel; ${row("naam", "'b'::proef.naam")}`))[0]).toMatchObject({
      name: "b"
    });
  });

  it("reads a view, and columns of which a row is missing every one", async () => {
    const contract = fileContract({
      format: {type: "table"},
      columns: {naam: {as: "name", fate: "used", type: "text"}},
      key: []
    });
    const sql =
      "CREATE VIEW proef.tabel AS SELECT CASE WHEN i = 2 THEN 'x' END AS naam FROM generate_series(1, 3) i";
    expect(rowsOf(await read(sql, contract)).map((found) => found.name)).toEqual([null, "x", null]);
  });

  it("reads whatever the role's own settings, with the decimal sign and dates that the contract declares", async () => {
    const columns = {
      ...TABLE.columns,
      dag: {...TABLE.columns.dag!, written: "dd-mm-yyyy"}
    } as FileContract["columns"];
    await server.run(
      "ALTER ROLE proef SET DateStyle = 'SQL, MDY'; ALTER ROLE proef SET extra_float_digits = -5; ALTER ROLE proef SET search_path = proef"
    );
    const found = await read(
      "CREATE TABLE proef.tabel AS SELECT 1 AS id, '' AS naam, 12.12345678901235::float8 AS verbruik, '2024-12-30'::date AS dag",
      {...TABLE, decimal: ",", columns}
    );
    await server.run("ALTER ROLE proef RESET ALL");
    expect(rowsOf(found)).toEqual([
      {file_row: 1, id: "1", name: null, use: 12.12345678901235, day: "2024-12-30"}
    ]);
  });

  it("reads many rows and drops a column at the database's door", async () => {
    const found = await read(
      "CREATE TABLE proef.tabel AS SELECT i AS id, 'n' || i AS naam, i / 4.0 AS verbruik, NULL::date AS dag, 'geheim' AS toelichting FROM generate_series(1, 200000) i"
    );
    expect(rowsOf(found)).toHaveLength(200_000);
    expect(found).toMatchObject({valid: {rows: 200_000, duplicates: 0}});
  });

  it("leaves no file behind, and takes the source's own way in before the general one", async () => {
    vi.stubEnv("BUURTPEIL_DATABASE", "postgresql://niemand:geheim@127.0.0.1:1/niets");
    vi.stubEnv("BUURTPEIL_DATABASE_PROEF", server.url);
    await server.run(row("naam", "'x'::text"));
    const engine = await openPrivateEngine({threads: 1});
    await loadTable({engine, source: "proef", path: "proef.tabel", contract: TABLE, table: "t"});
    const left = readdirSync(engine.folder);
    await engine.close();
    expect(left).toEqual([]);
  });

  it.each([
    [
      "a table that is not there",
      "SELECT 1",
      "table missing: proef, proef.tabel; correct schema.table in the config"
    ],
    [
      "a column that is missing",
      "CREATE TABLE proef.tabel AS SELECT 1 AS id, 'geheim' AS naam, 1 AS verbruik",
      "column missing: proef, proef.tabel, column dag; the table must hold the column names of the contract; export them, or correct the contract"
    ],
    [
      "an unknown column",
      "CREATE TABLE proef.tabel AS SELECT 1 AS id, 'x' AS naam, 1 AS verbruik, NULL::date AS dag, 1 AS geheim",
      "unknown column: proef, proef.tabel, column number 5; leave it out of the export, or declare it in the contract"
    ],
    [
      "no rows",
      `${row("naam", "'geheim'::text")} WHERE false`,
      "no rows: proef, proef.tabel; the delivery is cut short: deliver it again, whole"
    ],
    [
      "a wrong value, without a row number: a table has no order",
      row("verbruik", "'geheim'::text"),
      "not a number: proef, proef.tabel, column verbruik, 1 row; export digits and a decimal sign only; a shifted column gives this as well"
    ],
    [
      "a moment that depends on a place",
      row("dag", "now()"),
      "type that is not one value, or depends on a place: proef, proef.tabel, column dag; make a view of texts, numbers and dates; times without a time zone"
    ],
    [
      "a list",
      row("naam", "ARRAY['geheim']"),
      "type that is not one value, or depends on a place: proef, proef.tabel, column naam; make a view of texts, numbers and dates; times without a time zone"
    ],
    [
      "an id held as a fraction, which lost its last digits",
      row("naam", "9999010000000001::float8"),
      "number with more than 15 digits, held as a fraction: proef, proef.tabel, column naam, 1 row; its last digits are lost: keep ids as text"
    ],
    [
      "a date before our era",
      row("dag", "'0044-03-15 BC'::date"),
      "not a date: proef, proef.tabel, column dag, 1 row; export dates as 2024-12-31; a shifted column gives this as well"
    ],
    [
      "a view that fails on a value",
      "CREATE TABLE proef.bron AS SELECT 'geheim'::text AS naam; CREATE VIEW proef.tabel AS SELECT naam::integer AS id, naam, 1 AS verbruik, NULL::date AS dag FROM proef.bron",
      "database failed: proef, proef.tabel; look up SQLSTATE 22P02 in the log of the database"
    ],
    [
      "a text of over 2 MB",
      row("naam", "repeat('geheim', 500000)"),
      "row longer than 2 MB: proef, proef.tabel, 1 row; a line end or a closing quote went lost: deliver it again, whole"
    ]
  ])("refuses %s", async (_what, sql, message) => {
    const found = await read(sql);
    expect(found).toBe(message);
    expect(found).not.toMatch(/geheim/);
  });

  it("refuses fewer rows than the table has, as a policy on rows would give", async () => {
    await server.run(
      `${row("naam", "'x'::text")}; ALTER TABLE proef.tabel ENABLE ROW LEVEL SECURITY;
       DROP ROLE IF EXISTS lezer; CREATE ROLE lezer LOGIN PASSWORD 'geheim'; GRANT USAGE ON SCHEMA proef TO lezer;
       GRANT SELECT ON proef.tabel TO lezer; CREATE POLICY eigen ON proef.tabel USING (false)`
    );
    vi.stubEnv("BUURTPEIL_DATABASE", server.url.replace(/\/\/.*@/, "//lezer:geheim@"));
    expect(await readFile("proef.tabel", TABLE)).toBe(
      "no permission to read the whole table: proef, proef.tabel; grant SELECT, and a role that no row policy limits"
    );
    await server.run("REVOKE SELECT ON proef.tabel FROM lezer");
    expect(await readFile("proef.tabel", TABLE)).toBe(
      "no permission to read the whole table: proef, proef.tabel; grant SELECT, and a role that no row policy limits"
    );
    await server.run("DROP SCHEMA proef CASCADE; DROP ROLE lezer; CREATE SCHEMA proef");
  });

  it("writes nothing, whatever a view would do", async () => {
    await server.run(
      `CREATE TABLE proef.spoor (n integer);
       CREATE FUNCTION proef.schrijf() RETURNS integer LANGUAGE sql AS 'INSERT INTO proef.spoor VALUES (1) RETURNING n';
       CREATE VIEW proef.tabel AS SELECT proef.schrijf() AS id, 'x' AS naam, 1 AS verbruik, NULL::date AS dag`
    );
    expect(await readFile("proef.tabel", TABLE)).toBe(
      "database failed: proef, proef.tabel; look up SQLSTATE 25006 in the log of the database"
    );
  });

  it("stops a statement that takes too long", async () => {
    await server.run(
      "CREATE VIEW proef.tabel AS SELECT pg_sleep(30)::text AS id, 'x' AS naam, 1 AS verbruik, NULL::date AS dag"
    );
    const engine = await openPrivateEngine({threads: 1});
    const delivery = {engine, source: "proef", path: "proef.tabel", contract: TABLE, table: "t"};
    const failed = await loadTable(delivery, {timeout_ms: 200}).catch((error: Error) => error);
    await engine.close();
    expect(failed).toEqual(
      new CliError(
        "database took too long: proef, proef.tabel; read a materialised view, or a quieter moment"
      )
    );
  });

  it("says so when the connection breaks off", async () => {
    await server.run(
      "CREATE VIEW proef.tabel AS SELECT pg_sleep(0.01)::text AS id, 'x' AS naam, 1 AS verbruik, NULL::date AS dag FROM generate_series(1, 10000)"
    );
    const reading = readFile("proef.tabel", TABLE);
    await vi.waitFor(
      async () => {
        await server.run(
          "DO $$ BEGIN IF (SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'buurtpeil' AND query LIKE '%FROM \"proef\"%') = 0 THEN RAISE 'none'; END IF; END $$"
        );
      },
      {timeout: 10_000}
    );
    expect(await reading).toMatch(
      /^database has no room, or is stopping: proef, proef.tabel; run again later$/
    );
  });

  it.each([
    [
      "a wrong password",
      (url: string) => url.replace(/:[^:@]+@/, ":geheim@"),
      "database refuses the user or password: proef, proef.tabel; correct BUURTPEIL_DATABASE, or that of the source"
    ],
    [
      "an unknown database",
      (url: string) => `${url}geheim`,
      "no such database: proef, proef.tabel; correct BUURTPEIL_DATABASE, or that of the source"
    ],
    [
      "a closed port",
      (url: string) => url.replace(/:\d+\/.*/, ":1/geheim"),
      "database not reachable: proef, proef.tabel; correct BUURTPEIL_DATABASE, or that of the source"
    ],
    [
      "encryption that the server does not have",
      (url: string) => `${url}?sslmode=verify-full`,
      "database failed: proef, proef.tabel; look in its log"
    ]
  ])("on %s names neither address nor password", async (_what, change, message) => {
    vi.stubEnv("BUURTPEIL_DATABASE", change(server.url));
    const found = await readFile("proef.tabel", TABLE);
    expect(found).toBe(message);
    for (const secret of [server.password, "geheim", "127.0.0.1", "postgresql"])
      expect(found).not.toContain(secret);
  });

  it.each(["tabel", "a.b.c", 'proef."tabel"', "proef.tabel; DROP TABLE x", "proef.tabel--", "proef.täbel"])(
    "refuses %s for a table's name",
    async (name) => {
      expect(await readFile(name, TABLE)).toMatch(
        /^not a table's name: proef, .*; write schema.table in the config$/
      );
    }
  );
});

describe("postgresAddress(source, environment)", () => {
  const wayIn = (url: string) => postgresAddress("energy-postcode", {BUURTPEIL_DATABASE: url});

  it("takes the source's own before the general one", () => {
    const environment = {
      BUURTPEIL_DATABASE: "postgresql://localhost/a",
      BUURTPEIL_DATABASE_ENERGY_POSTCODE: "postgresql://localhost/b"
    };
    expect(postgresAddress("energy-postcode", environment)).toBe("postgresql://localhost/b");
    expect(postgresAddress("water", environment)).toBe("postgresql://localhost/a");
  });

  it("names what to set where there is none", () => {
    expect(() => postgresAddress("energy-postcode", {})).toThrow(
      "no way to the database of energy-postcode: set BUURTPEIL_DATABASE_ENERGY_POSTCODE or BUURTPEIL_DATABASE to a connection URL"
    );
  });

  it.each(["geheim", "host=db password=geheim", "https://db/geheim", "postgresql://u:ge#heim@[x/d"])(
    "refuses %s, which is no URL of PostgreSQL, without telling it",
    (url) => {
      expect(() => wayIn(url)).toThrow(
        "not a connection URL: BUURTPEIL_DATABASE; write postgresql://user:password@host:5432/database, special characters as %40"
      );
    }
  );

  it.each([
    "postgresql://u:geheim@db.intern/d",
    "postgresql://u:geheim@10.0.0.1:5432/d?application_name=x",
    "postgresql://localhost/d?host=db.intern"
  ])("refuses %s, which leads elsewhere without a word on encryption", (url) => {
    expect(() => wayIn(url)).toThrow(
      "encryption not settled: BUURTPEIL_DATABASE; end it with ?sslmode=verify-full, or with ?sslmode=disable where the network is your own"
    );
  });

  it.each([
    "postgresql://u:geheim@db.intern/d?sslmode=verify-full",
    "postgres://u@db.intern/d?sslmode=disable",
    "postgresql:///d?host=/var/run/postgresql",
    "postgresql://[::1]:5432/d"
  ])("accepts %s", (url) => {
    expect(wayIn(url)).toBe(url);
  });
});
