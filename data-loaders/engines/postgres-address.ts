import pg from "pg";
import {CliError} from "../../src/lib/cli-error.js";

/**
 * Finds the connection URL of a source's database: `BUURTPEIL_DATABASE_<SOURCE>`, else `BUURTPEIL_DATABASE`. One
 * that leads to another machine must say whether the way there is encrypted.
 */
export function postgresAddress(source: string, environment: NodeJS.ProcessEnv = process.env): string {
  const own = `BUURTPEIL_DATABASE_${source.toUpperCase().replaceAll("-", "_")}`;
  const name = environment[own] ? own : "BUURTPEIL_DATABASE";
  const address = environment[name];
  if (!address) {
    throw new CliError(
      `no way to the database of ${source}: set ${own} or BUURTPEIL_DATABASE to a connection URL`
    );
  }
  const host = hostOf(address);
  if (host === null) {
    throw new CliError(
      `not a connection URL: ${name}; write postgresql://user:password@host:5432/database, special characters as %40`
    );
  }
  const here = host.startsWith("/") || ["localhost", "127.0.0.1", "::1"].includes(host);
  if (!here && !/[?&]sslmode=/.test(address)) {
    throw new CliError(
      `encryption not settled: ${name}; end it with ?sslmode=verify-full, or with ?sslmode=disable where the network is your own`
    );
  }
  return address;
}

/** The host that the driver would go to: a parameter of the URL goes before the URL's own. */
function hostOf(address: string): string | null {
  if (!/^postgres(ql)?:\/\//.test(address)) return null;
  try {
    return new pg.Client({connectionString: address}).host;
  } catch {
    return null;
  }
}
