import { type Pace, type Tokens, takeFrom } from "@flexsession/domain/account/pace";
import { addMilliseconds } from "@flexsession/domain/time/instant";
import { now } from "./clock.ts";

/** How long somebody is refused unheard after a stored pace has refused them. */
const restMs = 10_000;
/** As many people as one process remembers; whoever has called longest ago is forgotten first. */
const mostRemembered = 10_000;

/** Refuses a flood from one person in this process, where that costs neither a read nor a write. */
export interface Doorkeeper {
  /**
   * @returns what is left to them
   * @throws {Refusal} `too-many-attempts`
   */
  admit(uid: string): Tokens;
  /** Refuses them for a while: what they asked for has just been refused for its haste. */
  rest(uid: string): void;
}

export function doorkeeper(pace: Pace): Doorkeeper {
  const known = new Map<string, Tokens>();
  const remember = (uid: string, left: Tokens) => {
    known.delete(uid);
    known.set(uid, left);
    const [oldest] = known.keys();
    if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
    return left;
  };
  return {
    admit: (uid) => remember(uid, takeFrom(known.get(uid), pace, now())),
    // As if the first token came only then.
    rest: (uid) => void remember(uid, { tokens: 1, at: addMilliseconds(now(), restMs) }),
  };
}
