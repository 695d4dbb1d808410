import type {RefusalKind, Stopped} from "../../../src/lib/queries/refusal.js";

/** What an attack gets back: a refusal, a stop, or an answer that tells nothing. */
export type Outcome = RefusalKind | Stopped | "answered";

export interface Attack {
  /** What it tries, as the documentation says it. */
  tries: string;
  sql: string;
  /** What it gets back; several where the two engines, or a slow and a fast machine, may differ. */
  gets: readonly [Outcome, ...Outcome[]];
  /** It asks so much that it needs an engine of its own. */
  heavy?: true;
}

const attack = (tries: string, sql: string, ...gets: [Outcome, ...Outcome[]]): Attack => ({tries, sql, gets});
const heavy = (tries: string, sql: string, ...gets: [Outcome, ...Outcome[]]): Attack => ({
  ...attack(tries, sql, ...gets),
  heavy: true
});

/** Run against a locked engine that holds a snapshot, an input `gebied` and an answer `eerder`. */
export const ATTACKS: readonly Attack[] = [
  attack("two statements", "SELECT 1; DROP TABLE figure", "several_statements"),
  attack("a statement after a comment", "SELECT 1 -- ;\n; DROP TABLE eerder", "several_statements"),
  attack("a statement in a comment", "SELECT 1 /* ; DROP TABLE figure */ AS n", "answered"),
  attack("a statement in a string", "SELECT '; DROP TABLE figure' AS n", "answered"),
  attack("several semicolons", "SELECT 1 AS n;;;", "answered"),
  attack("closing the quote around it", "SELECT 1'); DROP TABLE figure; --", "syntax"),
  attack("closing the quote with a backslash", "SELECT '\\'); DROP TABLE figure; --'", "several_statements"),
  attack("closing the quote with E''", "SELECT E'\\'); DROP TABLE figure; --'", "answered"),
  attack("a quote in dollars", "SELECT $$'); DROP TABLE figure; --$$", "answered"),
  attack("a tagged quote in dollars", "SELECT $x$'); DROP TABLE figure; --$x$", "answered"),
  attack("a comment that is not closed", "SELECT 1 /* ", "syntax"),
  attack("a comment in a comment", "SELECT 1 /* /* */ ; DROP TABLE figure */", "answered"),
  attack("a quote that is not closed", "SELECT 'figure", "syntax"),
  attack("a NUL character", "SELECT 1\0; DROP TABLE figure", "several_statements"),

  attack("a query in a query's text", "FROM query('DROP TABLE figure')", "nested_query"),
  attack("the same, put together", "FROM query('DROP ' || 'TABLE figure')", "nested_query"),
  attack("the same, in quotes", "FROM \"query\" /* */ ('SELECT 1')", "nested_query"),
  attack("the same, with its schema", "FROM system.main.query('SELECT 1')", "nested_query"),
  attack("a table by a text", "FROM query_table('fig' || 'ure')", "nested_query"),

  attack("PRAGMA", "PRAGMA database_list", "not_a_select"),
  attack("ATTACH", "ATTACH ':memory:' AS other", "not_a_select"),
  attack("DETACH", "DETACH snapshot", "not_a_select"),
  attack("USE", "USE memory", "not_a_select"),
  attack("COPY to a file", "COPY figure TO 'x.csv'", "not_a_select"),
  attack("COPY of a query", "COPY (SELECT 1) TO '/dev/stdout'", "not_a_select"),
  attack("EXPORT", "EXPORT DATABASE 'x'", "not_a_select"),
  attack("IMPORT", "IMPORT DATABASE 'x'", "not_a_select"),
  attack("INSTALL", "INSTALL httpfs", "not_a_select"),
  attack("LOAD", "LOAD json", "not_a_select"),
  attack("SET", "SET lock_configuration = false", "not_a_select"),
  attack("RESET", "RESET memory_limit", "not_a_select"),
  attack("CALL", "CALL pragma_version()", "not_a_select"),
  attack("EXPLAIN ANALYZE", "EXPLAIN ANALYZE SELECT 1", "not_a_select"),
  attack("CREATE MACRO", "CREATE MACRO abs(x) AS 1", "not_a_select"),
  attack("CREATE TABLE", "CREATE TABLE memory.main.y AS SELECT 1", "not_a_select"),
  attack("CREATE SECRET", "CREATE SECRET (TYPE s3)", "not_a_select"),
  attack("DROP of a table", "DROP TABLE figure", "not_a_select"),
  attack("DROP of a cell", "DROP TABLE eerder", "not_a_select"),
  attack("INSERT", "INSERT INTO gebied VALUES ('x')", "not_a_select"),
  attack("UPDATE", "UPDATE eerder SET n = 1", "not_a_select"),
  attack("DELETE", "DELETE FROM eerder", "not_a_select"),
  attack("TRUNCATE", "TRUNCATE eerder", "not_a_select"),
  attack("ALTER", "ALTER TABLE eerder RENAME TO figure", "not_a_select"),
  attack("MERGE", "MERGE INTO eerder USING gebied ON true WHEN MATCHED THEN DELETE", "not_a_select"),
  attack("BEGIN", "BEGIN TRANSACTION", "not_a_select"),
  attack("CHECKPOINT", "CHECKPOINT", "not_a_select"),
  attack("PREPARE", "PREPARE p AS SELECT 1", "not_a_select"),
  attack("DELETE within WITH", "WITH gone AS (DELETE FROM eerder RETURNING *) FROM gone", "syntax", "other"),
  attack("INSERT after WITH", "WITH x AS (SELECT 1) INSERT INTO gebied FROM x", "not_a_select"),
  attack("SELECT INTO", "SELECT 1 INTO y", "syntax"),

  attack("a file as a table", "FROM '/etc/passwd'", "no_files"),
  attack("a CSV file as a table", "FROM 'x.csv'", "no_files"),
  attack("a file in double quotes", 'FROM "x.csv"', "no_files"),
  attack("an address as a table", "FROM 'https://example.com/x.csv'", "no_files"),
  attack("read_csv", "FROM read_csv('/etc/passwd')", "no_files"),
  attack("read_text", "FROM read_text('/etc/passwd')", "no_files"),
  attack("read_blob", "FROM read_blob('snapshot.duckdb')", "no_files"),
  attack("read_parquet", "FROM read_parquet('https://example.com/x.parquet')", "no_files"),
  attack("read_json", "FROM read_json('x.json')", "no_files"),
  attack("glob", "FROM glob('*')", "no_files"),
  attack("sniff_csv", "FROM sniff_csv('x.csv')", "no_files"),
  attack("parquet_metadata", "FROM parquet_metadata('x')", "no_files"),

  attack("getenv", "SELECT getenv('HOME')", "about_engine"),
  attack("getenv by a point", "SELECT 'HOME'.getenv()", "about_engine"),
  attack("current_setting", "SELECT current_setting('secret_directory')", "about_engine"),
  attack("settings", "FROM duckdb_settings()", "about_engine"),
  attack("settings with capitals and comments", "FROM DuckDB_Settings/**/()", "about_engine"),
  attack("settings of PostgreSQL", "FROM pg_catalog.pg_settings", "about_engine"),
  attack("secrets", "FROM duckdb_secrets()", "about_engine"),
  attack("which secret", "FROM which_secret('s3://x', 's3')", "about_engine"),
  attack("extensions and their paths", "FROM duckdb_extensions()", "about_engine"),
  attack("databases and their paths", "FROM duckdb_databases()", "about_engine"),
  attack("temporary files", "FROM duckdb_temporary_files()", "about_engine"),
  attack("memory", "FROM duckdb_memory()", "about_engine"),
  attack("logs", "FROM duckdb_logs", "about_engine"),
  attack("writing a log", "SELECT write_log('x')", "about_engine"),
  attack("switching logging on", "FROM enable_logging()", "about_engine"),
  attack("forcing a checkpoint", "FROM force_checkpoint()", "about_engine"),
  attack("version", "SELECT version()", "about_engine"),
  attack("platform", "FROM pragma_platform()", "about_engine"),
  attack("user agent", "FROM pragma_user_agent()", "about_engine"),
  attack("the catalogue of the engine", "FROM duckdb_tables()", "about_engine"),
  attack("the standard catalogue", "FROM information_schema.tables", "about_engine"),
  attack("the catalogue of SQLite", "FROM sqlite_master", "about_engine"),
  attack("the statement around it", "SELECT current_query()", "about_engine"),
  attack("SHOW between brackets", "FROM (SHOW DATABASES)", "about_engine"),
  attack("SHOW", "SHOW TABLES", "not_a_select"),
  attack("another database", "FROM temp.main.figure", "unknown_table"),
  attack("the file's own name", "FROM source.figure", "unknown_table"),

  attack("the clock", "SELECT now() AS n", "not_fixed"),
  attack("the clock as a word", "SELECT current_date AS n", "not_fixed"),
  attack("chance", "SELECT random() AS n", "not_fixed"),
  attack("a sample", "FROM figure USING SAMPLE 3", "not_fixed"),
  attack("SQL as JSON", "SELECT json_serialize_sql('SELECT 1')", "not_in_browser"),
  attack("SQL in JSON", "FROM json_execute_serialized_sql('{}')", "nested_query"),
  attack("sleeping", "SELECT sleep_ms(60000)", "about_engine"),

  attack("a parameter", "SELECT ? AS n", "placeholder"),
  attack("a numbered parameter", "SELECT $1 AS n", "placeholder"),
  attack("a named parameter", "SELECT $name AS n", "placeholder"),
  attack("a table that looks alike", "FROM fіgure", "unknown_table"),
  attack("a table with an invisible sign", "SELECT 1 AS n FROM figure\u200b LIMIT 1", "answered"),
  attack("a function with an invisible sign", "SELECT now\u200b()", "not_fixed"),
  attack("a function and a wide space", "SELECT getenv\u3000('HOME')", "about_engine"),
  attack("itself", "FROM x", "unknown_table"),
  attack("its own row limit", "FROM range(10001)", "too_many_rows"),
  attack("too much text", "SELECT repeat('x', 1000) AS t FROM range(3000)", "too_much_text"),
  attack("too many columns", `SELECT ${list(300, (i) => `${i} AS c${i}`)}`, "too_many_columns"),
  attack("lists", "SELECT [1, 2] AS l", "lists"),
  attack("structures", "SELECT {a: 1} AS s", "lists"),
  attack("a PIVOT of what it finds", "PIVOT figure ON period USING sum(n)", "pivot_needs_in"),

  attack("10 MB of SQL", `SELECT '${"x".repeat(10_000_000)}'`, "too_long"),
  attack("10 MB of comment", `SELECT 1 /*${" ".repeat(10_000_000)}*/`, "too_long"),
  attack("brackets", `SELECT ${"(".repeat(5000)}1${")".repeat(5000)}`, "too_deep"),
  attack("queries in queries", `SELECT ${"(SELECT ".repeat(60)}1${")".repeat(60)}`, "too_deep"),
  attack("tables in tables", `SELECT * FROM ${"(FROM ".repeat(60)}area${")".repeat(60)}`, "too_deep"),
  attack("CASE in CASE", `SELECT ${"CASE WHEN true THEN ".repeat(500)}1${" END".repeat(500)}`, "too_deep"),
  attack("lists in lists", `SELECT ${"[".repeat(2000)}1${"]".repeat(2000)}`, "too_deep"),
  attack("a long sum", `SELECT ${"1+".repeat(9000)}1`, "too_deep"),
  attack("many signs", `SELECT ${"- ".repeat(9000)}1`, "answered"),
  attack("many conditions", `SELECT 1 WHERE false${" OR 1=1".repeat(1000)}`, "answered"),
  attack("many unions", `SELECT 1${" UNION ALL SELECT 1".repeat(500)}`, "answered"),
  attack(
    "a regular expression that backtracks",
    "SELECT regexp_matches(repeat('a', 100000), '(a+)+$b')",
    "answered"
  ),
  attack(
    "a regular expression that explodes",
    "SELECT regexp_matches('a', '((a{0,100}){0,100}){0,100}')",
    "other"
  ),

  heavy("recursion without end", recursive("SELECT i + 1, 1"), "recursion", "stuck"),
  heavy(
    "recursion that grows",
    "WITH RECURSIVE t(s) AS (SELECT 'x' UNION ALL SELECT s || s FROM t) SELECT max(length(s)) FROM t",
    "memory",
    "recursion",
    "stuck",
    "other"
  ),
  heavy(
    "a cross join that explodes",
    "SELECT count(*) FROM range(1000000) a, range(1000000) b, range(1000) c",
    "time",
    "stuck"
  ),
  heavy(
    "a sort of a cross join",
    "SELECT a.range FROM range(1000000) a, range(1000000) b ORDER BY hash(a.range + b.range)",
    "memory",
    "time",
    "stuck"
  ),
  heavy("a range without end", "SELECT sum(range) FROM range(1000000000000)", "time", "stuck"),
  heavy("a list without end", "SELECT list_sum(range(1000000000000))", "memory", "other", "time", "stuck"),
  heavy("a text of 2 GB", "SELECT length(repeat('x', 2000000000))", "memory", "other", "time", "stuck"),
  heavy("a text by padding", "SELECT length(lpad('x', 2000000000, 'y'))", "memory", "other", "time", "stuck"),
  heavy(
    "a text by adding up",
    "SELECT length(string_agg(repeat('x', 100000000), '')) FROM range(30)",
    "memory",
    "other",
    "time",
    "stuck"
  ),
  heavy(
    "one call that does not end",
    "SELECT levenshtein(repeat('a', 60000), repeat('b', 60000))",
    "time",
    "stuck"
  ),
  heavy(
    "a join of 100 tables",
    `SELECT count(*) FROM area a0${list(100, (i) => ` JOIN area a${i + 1} USING (area)`, "")}`,
    "time",
    "stuck"
  )
];

function recursive(step: string): string {
  return `WITH RECURSIVE t(i, n) AS (SELECT 1, 1 UNION ALL ${step} FROM t) SELECT max(i) FROM t`;
}

function list(count: number, one: (i: number) => string, separator = ", "): string {
  return Array.from({length: count}, (_, i) => one(i)).join(separator);
}

/** The attacks as a table of the documentation. */
export function attackTable(): string {
  const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ⏎ ").replaceAll("\0", "␀");
  const shown = (sql: string) => (sql.length > 70 ? `${sql.slice(0, 60)} …` : sql);
  return [
    "| Tries | For example | Gets back |",
    "| --- | --- | --- |",
    ...ATTACKS.map(
      ({tries, sql, gets}) => `| ${tries} | \`\` ${cell(shown(sql))} \`\` | ${gets.join(" or ")} |`
    )
  ].join("\n");
}
