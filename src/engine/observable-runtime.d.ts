declare module "@observablehq/runtime" {
  export interface Observer {
    pending?: () => void;
    fulfilled?: (value: unknown, name?: string) => void;
    rejected?: (error: unknown, name?: string) => void;
  }
  export interface Variable {
    define(name: string | null, inputs: readonly string[], definition: (...inputs: never[]) => unknown): this;
    delete(): void;
  }
  export interface Module {
    variable(observer?: Observer | true): Variable;
  }
  export class Runtime {
    constructor(builtins?: Readonly<Record<string, unknown>>, global?: (name: string) => unknown);
    module(): Module;
    dispose(): void;
  }
  export class RuntimeError extends Error {
    input?: string;
  }
}
