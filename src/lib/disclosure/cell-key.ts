/** Names an atomic cell in a way that no reordering, and no cell of another cube, can share. */
export function cellKey(cube: string, area: string, period: string, values: readonly string[]): string {
  return JSON.stringify([cube, area, period, ...values]);
}
