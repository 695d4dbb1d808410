import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";

/** Remembers the fingerprint with which each step last succeeded; a step that fails is forgotten. */
export interface Steps {
  /** Runs `work` unless `inputs` are those of the last success and `outputs` stand; tells whether it ran. */
  run(name: string, inputs: string, outputs: Outputs, work: () => Promise<void>): Promise<boolean>;
  /** Notes that a step was done otherwise. */
  remember(name: string, inputs: string): void;
}

/** Files that a step makes, or how to see that they stand. */
export type Outputs = readonly string[] | (() => boolean);

export function openSteps(file: string): Steps {
  const done: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const save = () => {
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, `${JSON.stringify(done, null, 1)}\n`);
  };
  return {
    async run(name, inputs, outputs, work) {
      const stand = () =>
        typeof outputs === "function" ? outputs() : outputs.every((path) => existsSync(path));
      if (done[name] === inputs && stand()) return false;
      delete done[name];
      save();
      await work();
      done[name] = inputs;
      save();
      return true;
    },
    remember(name, inputs) {
      done[name] = inputs;
      save();
    }
  };
}
