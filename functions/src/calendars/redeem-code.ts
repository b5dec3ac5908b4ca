import { scopesFor } from "@flexsession/domain/calendars/google-scopes";
import { Refusal } from "@flexsession/domain/errors";
import { shift } from "../firebase/clock.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { googleApi } from "./google-client.ts";
import { failureOf, GoogleFailure } from "./google-failure.ts";
import { type Listed, readCalendars } from "./read-calendars.ts";
import type { Tokens } from "./seal-tokens.ts";

/** What Google has granted, and whose calendars they are. */
export interface Grant {
  readonly tokens: Tokens;
  readonly scopes: readonly string[];
  readonly calendars: readonly Listed[];
}

interface Redeemed {
  readonly uid: string;
  readonly code: string;
  readonly verifier: string;
  readonly writesEvents: boolean;
}

/**
 * Turns the code that a person brings back from Google into a grant. One in which something was left out is given back,
 * unless it stands on an earlier one, which would end with it.
 *
 * @throws {Refusal} `connection-failed`, `scope-missing` or `calendar-unavailable`
 */
export async function redeemCode({ uid, code, verifier, writesEvents }: Redeemed): Promise<Grant> {
  const { oauth, open } = await googleApi();
  try {
    const { tokens } = await effect("google.token", () => oauth.getToken({ code, codeVerifier: verifier }));
    const { refresh_token: refreshToken, access_token: accessToken, expiry_date: end, scope } = tokens;
    if (!refreshToken || !accessToken) throw new Refusal("connection-failed");

    const scopes = (scope ?? "").split(" ").filter(Boolean);
    oauth.setCredentials({ access_token: accessToken });
    if (scopesFor({ writesEvents }).some((each) => !scopes.includes(each))) {
      const isFirst = (await readDocument(refs.calendarConnection(uid))) === null;
      if (isFirst) await effect("google.revoke", () => oauth.revokeToken(refreshToken));
      throw new Refusal("scope-missing");
    }
    const calendars = await effect("google.calendars", () => readCalendars(open()));
    const accessEndsAt = shift(new Date(end ?? 0)).getTime();
    return { tokens: { refreshToken, accessToken, accessEndsAt }, scopes, calendars };
  } catch (error) {
    const failure = failureOf(error);
    // A wrong secret is nothing that a person could mend by trying again.
    if (!(failure instanceof GoogleFailure) || failure.reason === "invalid_client") throw failure;
    throw new Refusal(failure.isPassing ? "calendar-unavailable" : "connection-failed", { cause: failure });
  }
}
