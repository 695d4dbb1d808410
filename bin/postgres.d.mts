export function findPostgres(environment?: NodeJS.ProcessEnv): string | null;
export function ensurePostgres(environment?: NodeJS.ProcessEnv): void;
