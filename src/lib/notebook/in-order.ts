import {NotebookError} from "./notebook-error.js";

/** A query by name, with the names of the queries and tables that it reads. */
export interface Reading {
  name: string;
  line: number;
  reads: readonly string[];
}

/**
 * Puts queries in an order in which each comes after those that it reads, whatever their order on the page; a circle is
 * a `NotebookError` at one of its queries. Names of anything else are left alone.
 */
export function inOrder<Q extends Reading>(queries: readonly Q[]): Q[] {
  const byName = new Map(queries.map((query) => [query.name, query]));
  const done = new Set<Q>();
  const visit = (query: Q, path: readonly Q[]) => {
    if (done.has(query)) return;
    const from = path.indexOf(query);
    if (from >= 0) {
      const names = [...path.slice(from), query].map(({name}) => name).join(" → ");
      throw new NotebookError(query.line, (t) => t.circle(query.name, names));
    }
    for (const name of query.reads) {
      const read = byName.get(name);
      if (read) visit(read, [...path, query]);
    }
    done.add(query);
  };
  for (const query of queries) visit(query, []);
  return [...done];
}
