/** Why a name is refused in a query. */
export type RefusedName = "about_engine" | "no_files" | "nested_query" | "not_fixed" | "not_in_browser";

/**
 * Tells why a query may not call a function, null where it may. The engine itself keeps a query from files and
 * settings; this says so before, and refuses what would answer differently elsewhere.
 */
export function refusedFunction(name: string): RefusedName | null {
  return FUNCTIONS.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** Tells why a query may not name a thing, function or not: tables and words of the engine's own. */
export function refusedWord(name: string): RefusedName | null {
  return WORDS.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** Whole names, in lower case. */
const FUNCTIONS: readonly (readonly [RefusedName, RegExp])[] = [
  // They take SQL as a text, which is not looked into.
  ["nested_query", /^(query|query_table|json_execute_serialized_sql)$/],
  [
    "no_files",
    /^(read_\w+|sniff_csv|glob|parquet_\w+|seq_scan|arrow_scan\w*|copy_database|import_database)$/
  ],
  [
    "about_engine",
    /^((duckdb|pragma)_\w+|pg_(timezone_names|conf_load_time|postmaster_start_time)|version|getenv|getvariable|which_secret|current_(setting|query|query_id|connection_id|transaction_id)|txid_current|in_search_path|get_block_size|write_log|(enable|disable|check)_\w+|truncate_duckdb_logs|checkpoint|force_checkpoint|sql_auto_complete|summary|test_(all|vector)_types|stats|vector_type|nextval|currval|sleep_ms|pg_sleep)$/
  ],
  [
    "not_fixed",
    /^(now|today|ago|age|random|setseed|uuid|uuidv[47]|gen_random_uuid|get_current_time(stamp)?|transaction_timestamp|reservoir_quantile|current_(date|time|timestamp|localtime|localtimestamp))$/
  ],
  [
    "not_in_browser",
    /^(json|json_\w+|(from|to|row_to|array_to)_json\w*|icu_\w+|st_\w+|make_timestamptz|make_type|get_type|parse_formatted_bytes|struct_(keys|values)|switch|variant_\w+|arg_(max|min)_nulls_last|days_in_month|fill)$/
  ]
];

const WORDS: readonly (readonly [RefusedName, RegExp])[] = [
  [
    "about_engine",
    /^((duckdb|pragma)_\w+|pg_(?!size_pretty$|typeof$)\w+|sqlite_(temp_)?(master|schema)|information_schema)$/
  ],
  [
    "not_fixed",
    /^(current_(date|time|timestamp|localtime|localtimestamp)|localtime|localtimestamp|tablesample)$/
  ]
];
