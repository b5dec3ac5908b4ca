import { GoogleError, notFound } from "./google-error.ts";
import { accountOf, type StandIn } from "./stand-in.ts";
import type { StandInState, StoredCalendar } from "./stand-in-state.ts";

const root = "https://www.googleapis.com/auth";
const reading = ["calendar", "calendar.readonly"];
const everything = [...reading, "calendar.events", "calendar.events.readonly", "calendar.events.owned"];

/** Which of the scopes opens a method; the list of each is Google's own. */
const opened = {
  listCalendars: [...reading, "calendar.calendarlist", "calendar.calendarlist.readonly"],
  readEvents: [...everything, "calendar.events.freebusy"],
  writeEvents: ["calendar", "calendar.events", "calendar.events.owned"],
} as const;

type Account = StandInState["accounts"][string];

/** Who asks, and what of it is shown to them. */
export interface Access {
  readonly email: string;
  readonly account: Account;
  /** Whether more is granted than when somebody is busy. */
  readonly seesDetails: boolean;
}

/**
 * The account that a request's token was granted for.
 *
 * @throws {GoogleError} 401 for a token that is unknown, over or revoked, 403 when its scopes do not open the method
 */
export function requireAccess(
  standIn: StandIn,
  authorization: string | undefined,
  method: keyof typeof opened,
): Access {
  const { state, clock } = standIn;
  const token = /^Bearer (.+)$/.exec(authorization ?? "")?.[1] ?? "";
  const granted = state.accessTokens[token];
  if (!granted || granted.expiresAt <= clock.now().getTime()) {
    throw new GoogleError(401, "authError", "Invalid Credentials");
  }
  const has = (names: readonly string[]) => names.some((name) => granted.scopes.includes(`${root}/${name}`));
  if (!has(opened[method])) {
    throw new GoogleError(403, "insufficientPermissions", "Request had insufficient authentication scopes.");
  }
  return { email: granted.email, account: accountOf(standIn, granted.email), seesDetails: has(everything) };
}

/** @throws {GoogleError} 404 for a calendar that the account does not have */
export function calendarOf({ account }: Access, calendarId: string): StoredCalendar {
  const found =
    calendarId === "primary"
      ? Object.values(account.calendars).find(({ primary }) => primary)
      : account.calendars[calendarId];
  if (!found) throw notFound();
  return found;
}
