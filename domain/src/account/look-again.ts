import { addMilliseconds, earlier, minute } from "../time/instant.ts";
import type { User } from "./user.ts";

/** What has read an account before it was stopped has committed by then: a commit tries for 25 s, and its last request for 60. */
const inFlightMs = 2 * minute;

type Stopped = Pick<User, "blocked" | "standing" | "lookAgainAt">;

/** What is to be ended once more: what somebody has with people whom they have just blocked, or, stopped themselves, at all. */
interface Looks {
  readonly people: readonly string[];
  readonly isStopped: boolean;
}

/** An account that was just stopped, or has blocked somebody, with the moment at which a sweep looks again at what that has ended. */
export function lookingAgain<T extends Stopped>(user: T, now: Date): T {
  return { ...user, lookAgainAt: user.lookAgainAt ?? nextLook(user, now) };
}

/** What a sweep has to look at. */
export function looksDue({ blocked, standing, lookAgainAt }: Stopped, now: Date): Looks {
  const isDue = (at: Date) => lookAgainAt !== null && lookAt(at) >= lookAgainAt && lookAt(at) <= now;
  return {
    people: blocked.filter((each) => isDue(each.at)).map((each) => each.uid),
    isStopped: standing !== null && isDue(standing.since),
  };
}

/** An account after a sweep that looked at all that was due at an instant. */
export function lookedAgain<T extends Stopped>(user: T, at: Date): T {
  return { ...user, lookAgainAt: nextLook(user, at) };
}

function nextLook({ blocked, standing }: Stopped, after: Date): Date | null {
  const stops = [...blocked.map((each) => each.at), ...(standing ? [standing.since] : [])];
  const ahead = stops.map(lookAt).filter((each) => each > after);
  return ahead.length > 0 ? ahead.reduce(earlier) : null;
}

function lookAt(stoppedAt: Date): Date {
  return addMilliseconds(stoppedAt, inFlightMs);
}
