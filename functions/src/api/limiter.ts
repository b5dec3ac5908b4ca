import type { Pace } from "@flexsession/domain/account/pace";
import { Refusal } from "@flexsession/domain/errors";
import { doorkeeper } from "../firebase/doorkeeper.ts";

/** Whether somebody may ask now, and the headers that tell them how much they still may. */
export interface Pass {
  readonly isAdmitted: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Keeps a pace for everybody who is named, in this process: neither to admit nor to refuse costs a read or a write. What a
 * use case must limit everywhere at once, it limits itself.
 *
 * @param name of the policy in its headers (draft-ietf-httpapi-ratelimit-headers-10)
 */
export function limiter(name: string, pace: Pace): (key: string) => Pass {
  const door = doorkeeper(pace);
  const secondsFor = (tokens: number) => Math.ceil((tokens * pace.refillMs) / 1_000);
  const policy = `"${name}";q=${pace.burst};w=${secondsFor(pace.burst)}`;
  return (key) => {
    try {
      const left = Math.floor(door.admit(key).tokens);
      const headers = {
        "ratelimit-policy": policy,
        ratelimit: `"${name}";r=${left};t=${secondsFor(pace.burst - left)}`,
      };
      return { isAdmitted: true, headers };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const seconds = secondsFor(1);
      const headers = {
        "ratelimit-policy": policy,
        ratelimit: `"${name}";r=0;t=${seconds}`,
        "retry-after": `${seconds}`,
      };
      return { isAdmitted: false, headers };
    }
  };
}
