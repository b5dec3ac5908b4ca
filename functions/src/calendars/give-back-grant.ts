import type { CalendarConnection } from "@flexsession/domain/calendars/calendar-connection";
import { Refusal } from "@flexsession/domain/errors";
import { effect } from "../firebase/effect.ts";
import { googleApi } from "./google-client.ts";
import { failureOf, GoogleFailure } from "./google-failure.ts";
import { openTokens } from "./seal-tokens.ts";

/**
 * Gives a grant back to Google, whose channels fall silent with it. One that is over already counts as given back.
 *
 * @throws {Refusal} `calendar-unavailable` when Google does not answer: what we could not give back we must not forget
 */
export async function giveBackGrant({ uid, sealed }: Pick<CalendarConnection, "uid" | "sealed">): Promise<void> {
  const { oauth } = await googleApi();
  try {
    const { refreshToken } = openTokens(uid, sealed);
    await effect("google.revoke", () => oauth.revokeToken(refreshToken));
  } catch (error) {
    const failure = failureOf(error);
    if (!(failure instanceof GoogleFailure)) throw failure;
    if (failure.isPassing) throw new Refusal("calendar-unavailable", { cause: failure });
  }
}
