import type { RulesTestEnvironment } from "@firebase/rules-unit-testing";
import type { Firestore } from "firebase/firestore";
import { z } from "zod";

/** The test library is typed for the older client; what it returns is the modular one. */
export const firestore = z.custom<Firestore>((value) => typeof value === "object" && value !== null);

/** A database past the rules. */
export interface PastRules {
  readonly store: Firestore;
  close(): Promise<void>;
}

/** Opens one client past the rules until it is closed, since to connect takes longer than to write. */
export function pastRules(environment: RulesTestEnvironment): Promise<PastRules> {
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  return new Promise((resolve, reject) => {
    const whole = environment.withSecurityRulesDisabled((context) => {
      const closeAll = async () => {
        close();
        await whole;
      };
      resolve({ store: firestore.parse(context.firestore()), close: closeAll });
      return closed;
    });
    whole.catch(reject);
  });
}
