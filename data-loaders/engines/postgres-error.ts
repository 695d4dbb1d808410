import {CliError} from "../../src/lib/cli-error.js";

/**
 * Turns a failure of PostgreSQL or of the way to it into an error that is safe to print. Messages of the server
 * quote values, and those of the driver the address, so only the kind of failure goes on.
 */
export function postgresError(error: unknown, what: string): CliError {
  if (error instanceof CliError) return error;
  const code = String((error as {code?: unknown}).code ?? "");
  const [problem, wayOut] = KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? [
    "database failed",
    /^[0-9A-Z]{5}$/.test(code) ? `look up SQLSTATE ${code} in the log of the database` : "look in its log"
  ];
  return new CliError(`${problem}: ${what}; ${wayOut}`);
}

const WAY_IN = "correct BUURTPEIL_DATABASE, or that of the source";

const KINDS: [RegExp, [problem: string, wayOut: string]][] = [
  [/^28/, ["database refuses the user or password", WAY_IN]],
  [/^3D000$/, ["no such database", WAY_IN]],
  [
    /^42501$/,
    ["no permission to read the whole table", "grant SELECT, and a role that no row policy limits"]
  ],
  [/^57014$/, ["database took too long", "read a materialised view, or a quieter moment"]],
  [/^55P03$/, ["table locked", "run again when the work on it is done"]],
  [/^(53|57)/, ["database has no room, or is stopping", "run again later"]],
  [/^(42P01|3F000)$/, ["table missing", "correct schema.table in the config"]],
  [
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT)$/,
    ["database not reachable", WAY_IN]
  ],
  [/^(ETIMEDOUT|ECONNRESET|EPIPE|08.*)$/, ["connection to the database lost", "run again"]],
  [/^(SELF_SIGNED|DEPTH_ZERO|CERT|UNABLE_TO|ERR_TLS)/, ["certificate of the database not trusted", WAY_IN]],
  [/^(ENOSPC|EDQUOT)$/, ["disk full", "free space in the temp folder (TMPDIR)"]]
];
