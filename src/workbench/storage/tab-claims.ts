/** Which tab may work on which notebook: one at a time. */
export interface TabClaims {
  /** Asks to work on a notebook; false where another tab does. */
  claim(key: string): Promise<boolean>;
  /** Takes a notebook from the tab that works on it, once that has kept what it has. */
  take(key: string): Promise<void>;
  /** Lets others work on what this tab worked on. */
  release(): void;
  /** Tells other tabs that what is kept is another than it was. */
  tell(): void;
}

export interface TabListener {
  /** Another tab takes the notebook; what this one has is kept when this is done. */
  taken(key: string): Promise<void>;
  /** Another tab kept, renamed or threw away a notebook. */
  told(): void;
}

type Message = {say: "who" | "mine" | "give" | "given"; key: string; from: string} | {say: "changed"};

/** How long a tab may take to answer; one that is frozen does not. */
const ANSWER_MS = 250;
const GIVE_MS = 2000;

/**
 * Opens the claims of a tab. Web Locks know of every tab, also one that is busy, and forget one that is gone; where
 * there are none, since the page has no safe connection, tabs ask each other.
 */
export function tabClaims(me: string, listener: TabListener, locks = navigator.locks): TabClaims {
  let held: {key: string; letGo: () => void} | null = null;
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("buurtpeil-notebooks") : null;
  const waiting = new Map<string, () => void>();

  const post = (message: Message) => channel?.postMessage(message);
  if (channel) channel.onmessage = ({data}: MessageEvent<Message>) => void heard(data);

  async function heard(message: Message): Promise<void> {
    if (message.say === "changed") return listener.told();
    const {say, key, from} = message;
    if (say === "mine" || say === "given") return waiting.get(`${say} ${key}`)?.();
    if (from === me || held?.key !== key) return;
    if (say === "who") return post({say: "mine", key, from: me});
    await listener.taken(key);
    release();
    post({say: "given", key, from: me});
  }

  /** Asks the other tabs; false where none answers. */
  function ask(say: "who" | "give", key: string, patience: number): Promise<boolean> {
    const answer = `${say === "who" ? "mine" : "given"} ${key}`;
    return new Promise((resolve) => {
      const timer = setTimeout(() => answered(false), patience);
      const answered = (is: boolean) => {
        clearTimeout(timer);
        waiting.delete(answer);
        resolve(is);
      };
      waiting.set(answer, () => answered(true));
      post({say, key, from: me});
    });
  }

  function hold(key: string, letGo: () => void): void {
    held?.letGo();
    held = {key, letGo};
  }

  function release(): void {
    held?.letGo();
    held = null;
  }

  /** Holds a lock until it is let go or another tab steals it. */
  function lock(key: string, options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      locks
        .request(`buurtpeil-notebook-${key}`, options, (lock) => {
          resolve(lock !== null);
          return lock && new Promise<void>((letGo) => hold(key, letGo));
        })
        .catch(() => {
          if (held?.key !== key) return;
          held = null;
          void listener.taken(key);
        });
    });
  }

  return {
    async claim(key) {
      if (held?.key === key) return true;
      if (locks) return lock(key, {ifAvailable: true});
      if (channel && (await ask("who", key, ANSWER_MS))) return false;
      hold(key, () => {});
      return true;
    },
    async take(key) {
      if (locks && (await lock(key, {ifAvailable: true}))) return; // the other tab was closed meanwhile
      await ask("give", key, GIVE_MS);
      if (locks) await lock(key, {steal: true});
      else hold(key, () => {});
    },
    release,
    tell: () => post({say: "changed"})
  };
}
