import { randomBytes } from "node:crypto";
import type { Clock } from "../clock/clock.ts";
import type { StandInState, StoredCalendar } from "./stand-in-state.ts";

/** What every part of the Google stand-in works on. */
export interface StandIn {
  readonly state: StandInState;
  readonly clock: Clock;
  /** Where browsers and the functions reach it, without a slash at the end. */
  readonly publicUrl: string;
  /** Where `emulate` answers, which checks clients, codes and their verifiers. */
  readonly emulateUrl: string;
  readonly client: { readonly id: string; readonly secret: string };
  /** Must follow every change of `state`, so that it is saved. */
  readonly changed: () => void;
  /** Tells every channel of a calendar that it has changed. */
  readonly push: (email: string, calendarId: string) => void;
}

type Account = StandInState["accounts"][string];

/** The calendars of an account, made with its primary one when it is first heard of. */
export function accountOf({ state, changed }: Pick<StandIn, "state" | "changed">, email: string): Account {
  const known = state.accounts[email];
  if (known) return known;
  const account: Account = { email, calendars: {} };
  state.accounts[email] = account;
  addCalendar(account, { id: email, summary: email, timeZone: "UTC", accessRole: "owner", primary: true });
  changed();
  return account;
}

export function addCalendar(
  account: Account,
  calendar: Omit<StoredCalendar, "events" | "oldestToken">,
): StoredCalendar {
  const stored = { ...calendar, events: {}, oldestToken: 0 };
  account.calendars[calendar.id] = stored;
  return stored;
}

export function randomId(bytes = 16): string {
  return randomBytes(bytes).toString("hex");
}
