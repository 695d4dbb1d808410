import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";

/** Remembers the fingerprint with which each step last succeeded; a step that fails is forgotten. */
export interface Steps {
  /** Runs `work` unless `inputs` are those of the last success and `outputs` exist; tells whether it ran. */
  run(name: string, inputs: string, outputs: readonly string[], work: () => Promise<void>): Promise<boolean>;
}

export function openSteps(file: string): Steps {
  const done: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const save = () => {
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, `${JSON.stringify(done, null, 1)}\n`);
  };
  return {
    async run(name, inputs, outputs, work) {
      if (done[name] === inputs && outputs.every((path) => existsSync(path))) return false;
      delete done[name];
      save();
      await work();
      done[name] = inputs;
      save();
      return true;
    }
  };
}
