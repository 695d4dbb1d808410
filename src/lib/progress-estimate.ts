/** How far a task was (0–1) at a moment, in milliseconds of any clock. */
export interface Sample {
  at: number;
  share: number;
}

/**
 * Estimates the seconds that a task still takes from how far it has come: what is left at the speed of the latest
 * half of what was done, so that a slow start or a fast one is forgotten. Null where too little is known: before 2
 * seconds or 2 % of the work, and where nothing moves.
 */
export function secondsLeft(samples: readonly Sample[], now: number): number | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || now - first.at < SOONEST_MS) return null;
  const done = last.share - first.share;
  if (!(done >= LEAST_SHARE)) return null;
  const half = samples.findLast(({share}) => share <= first.share + done / 2)!;
  const speed = (last.share - half.share) / (last.at - half.at);
  if (!(speed > 0 && Number.isFinite(speed))) return null;
  return Math.max(0, (1 - last.share) / speed - (now - last.at)) / 1000;
}

const SOONEST_MS = 2000;
const LEAST_SHARE = 0.02;

/**
 * Writes an estimate no more exact than it is: by 5 seconds under a minute, by 15 seconds under five, in minutes
 * above. Never nothing: what is not done takes a few seconds.
 */
export function inWords(seconds: number): string {
  if (seconds < 3) return "a few s left";
  const step = seconds < 60 ? 5 : 15;
  const rounded = Math.max(step, Math.round(seconds / step) * step);
  if (rounded < 60) return `about ${rounded} s left`;
  if (rounded >= 300) return `about ${Math.round(seconds / 60)} min left`;
  const [minutes, rest] = [Math.floor(rounded / 60), rounded % 60];
  return rest ? `about ${minutes} min ${rest} s left` : `about ${minutes} min left`;
}
