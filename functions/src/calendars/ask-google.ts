import { type CalendarConnection, isSameConnection } from "@flexsession/domain/calendars/calendar-connection";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import type { calendar_v3 } from "googleapis/build/src/apis/calendar/index.js";
import { now, shift } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { googleApi } from "./google-client.ts";
import { failureOf, GoogleFailure } from "./google-failure.ts";
import { noteRevoked } from "./note-revoked.ts";
import { openTokens, sealTokens, type Tokens } from "./seal-tokens.ts";

/** That a person's grant is over, or that they have none: nothing is known of their calendars until they connect again. */
export class GrantRevoked extends Error {
  constructor(uid: string) {
    super(`${uid} has no grant at Google`);
    this.name = "GrantRevoked";
  }
}

/** An access token that ends within this is not used any more. */
const marginMs = minute;

/**
 * Asks Google in the name of a person who has connected their calendars: the unmodified client, with tokens that are
 * opened for it and renewed when they end. A grant that turns out to be over is noted, once and here.
 *
 * @throws {GrantRevoked} when there is no grant, or none any more
 * @throws {GoogleFailure} when Google answers anything else than what it was asked for, or not at all
 */
export async function askGoogle<T>(uid: string, run: (calendar: calendar_v3.Calendar) => Promise<T>): Promise<T> {
  const connection = await readDocument(refs.calendarConnection(uid));
  if (!connection) throw new GrantRevoked(uid);
  const tokens = openTokens(uid, connection.sealed);
  const { oauth, open } = await googleApi();
  const isGood = addMilliseconds(now(), marginMs).getTime() < tokens.accessEndsAt;
  // Without an end the client renews a token when it is refused, once; it would judge an end by the machine's clock.
  oauth.setCredentials({ refresh_token: tokens.refreshToken, ...(isGood && { access_token: tokens.accessToken }) });
  let renewed: Tokens | null = null;
  oauth.on("tokens", ({ access_token: accessToken, expiry_date: end }) => {
    if (accessToken) renewed = { ...tokens, accessToken, accessEndsAt: shift(new Date(end ?? 0)).getTime() };
  });

  try {
    return await effect("google.ask", () => run(open()));
  } catch (error) {
    const failure = failureOf(error);
    if (!(failure instanceof GoogleFailure && failure.isRevoked)) throw failure;
    await noteRevoked(uid, connection);
    throw new GrantRevoked(uid);
  } finally {
    if (renewed) await keep(uid, connection, renewed);
  }
}

/** Stores a renewed token, unless the person has connected anew or disconnected meanwhile. */
function keep(uid: string, known: CalendarConnection, tokens: Tokens): Promise<void> {
  const ref = refs.calendarConnection(uid);
  const sealed = sealTokens(uid, tokens);
  return commit({ documents: [ref] }, (draft) => {
    const current = draft.get(ref);
    if (!isSameConnection(current, known)) return;
    draft.put(ref, { ...current, sealed, version: current.version + 1 });
  });
}
