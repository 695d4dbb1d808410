/** Sizes of the cube: areas, months and kinds, as in a municipality. */
export const CUBE = {area: 100, month: 60, kind: 8} as const;
