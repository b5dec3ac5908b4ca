/** Gives one idempotency key to one intent: the same through its retries, a new one once the choice differs. */
export interface IntentKeys {
  /** The key of an intent, described by whatever makes it another one when it changes. */
  keyOf(intent: string): string;
  /** Ends the intent, because it succeeded or can never: doing the same again is a new one. */
  end(): void;
}

/** Keys for one place where people act, such as one panel. */
export function intentKeys(): IntentKeys {
  let last: { intent: string; key: string } | null = null;
  return {
    keyOf(intent) {
      if (last?.intent !== intent) last = { intent, key: crypto.randomUUID() };
      return last.key;
    },
    end() {
      last = null;
    },
  };
}
