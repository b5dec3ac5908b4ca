import type { CalendarConnection } from "@flexsession/domain/calendars/calendar-connection";
import type { CalendarSync } from "@flexsession/domain/calendars/calendar-sync";
import { writeScope } from "@flexsession/domain/calendars/google-scopes";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { logger } from "firebase-functions";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { googleSecrets } from "../firebase/params.ts";
import { refs } from "../firebase/refs.ts";
import { beginFollowing } from "./begin-following.ts";
import { calendarKeyOf } from "./calendar-key.ts";
import { followBookings } from "./follow-bookings.ts";
import { giveBackGrant } from "./give-back-grant.ts";
import type { Listed } from "./read-calendars.ts";
import { type Grant, redeemCode } from "./redeem-code.ts";
import { refreshCalendars } from "./refresh-calendars.ts";
import { sealTokens } from "./seal-tokens.ts";
import { takeUpAttempt } from "./take-up-attempt.ts";

/** Connects the calendars of whoever went to Google for it, and has them read. */
export const finishCalendarConnection = callable(
  contracts.finishCalendarConnection,
  { secrets: googleSecrets },
  async ({ code, state }, { uid }) => {
    const { verifier, writesEvents } = await takeUpAttempt(state, uid);
    const grant = await redeemCode({ uid, code, verifier, writesEvents });
    const former = await connect(uid, grant, writesEvents);
    if (former) await giveBackFormer(former);
    await refreshCalendars({ uid });
    await followBookings(uid);
    return { writesEvents };
  },
);

/** @returns the connection to another account that this one has taken the place of */
function connect(
  uid: string,
  { tokens, scopes, calendars }: Grant,
  writesEvents: boolean,
): Promise<CalendarConnection | null> {
  const primary = calendars.find(({ isPrimary }) => isPrimary);
  if (!primary) throw new Refusal("connection-failed");
  const ref = refs.calendarConnection(uid);
  const syncRef = refs.calendarSync(uid);
  const sealed = sealTokens(uid, tokens);
  return commit({ documents: [ref, syncRef, refs.bookingCursor()] }, (draft, now) => {
    const former = draft.get(ref);
    const before = draft.get(syncRef);
    const isSameAccount = before?.account === primary.calendarId;
    const wanted = (isSameAccount && before.writesTo) || (writesEvents ? primary.calendarId : null);
    const writesTo = scopes.includes(writeScope) ? wanted : null;
    if (writesTo) beginFollowing(draft, now);
    const version = (former?.version ?? 0) + 1;
    draft.put(ref, { uid, sealed, scopes: [...scopes], channels: {}, connectedAt: now, version });
    draft.put(syncRef, {
      uid,
      account: primary.calendarId,
      state: "connected",
      calendars: chosenOf(calendars, isSameAccount ? before : null),
      syncedAt: null,
      failingSince: null,
      whenUnknown: before?.whenUnknown ?? "closed",
      isClosed: before?.isClosed ?? false,
      writesTo,
      followAt: writesTo ? now : null,
      syncNextAt: now,
      attempt: 0,
      version: (before?.version ?? 0) + 1,
    });
    return isSameAccount ? null : former;
  });
}

/** The new connection stands whether or not Google hears that the former one is no longer wanted. */
async function giveBackFormer(former: CalendarConnection): Promise<void> {
  try {
    await giveBackGrant(former);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    logger.warn("a former grant could not be given back", { uid: former.uid });
  }
}

/** The calendars of an account, each to be read from end to end; chosen are those that were before, or else the primary one. */
function chosenOf(listed: readonly Listed[], before: CalendarSync | null): CalendarSync["calendars"] {
  const wasChosen = ({ calendarId }: Listed) => before?.calendars[calendarKeyOf(calendarId)]?.isChosen ?? false;
  const wantedNone = before !== null && Object.values(before.calendars).every((each) => !each.isChosen);
  // What was chosen before may be gone: then nobody has said that nothing is to block their time.
  const keeps = wantedNone || listed.some(wasChosen);
  return Object.fromEntries(
    listed.map((each) => {
      const key = calendarKeyOf(each.calendarId);
      const isChosen = keeps ? wasChosen(each) : each.isPrimary;
      return [key, { ...each, isChosen, syncToken: null, fullAt: null, problem: null }];
    }),
  );
}
