/** Tells a person what is being done: a short message, and how far it is (0–1) where that is known. */
export type Progress = (message: string, share?: number) => void;

export const silent: Progress = () => {};
