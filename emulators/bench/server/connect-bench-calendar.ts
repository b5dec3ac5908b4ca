import { contracts } from "@flexsession/domain/contracts";
import { paths } from "@flexsession/domain/paths";
import { finishCalendarConnection } from "../../../functions/src/calendars/finish-calendar-connection.ts";
import { setGoogleHost } from "../../../functions/src/calendars/google-client.ts";
import { startCalendarConnection } from "../../../functions/src/calendars/start-calendar-connection.ts";
import { db } from "../../../functions/src/firebase/app.ts";
import { makeUser } from "../../factories/make-user.ts";
import { type Google, googleAt } from "../../google/google-at.ts";
import { stacks } from "../../launch/stacks.ts";
import { runCallable } from "./run-callable.ts";

/** The account at Google of a provider of the bench. */
export function benchAccountOf(providerId: string): string {
  return `${providerId}@gmail.test`;
}

/** Connects the calendar of a provider who has a profile, as they would by hand. */
export async function connectBenchCalendar(providerId: string): Promise<Google> {
  const google = googleAt(`http://127.0.0.1:${stacks.bench.ports.google}`);
  setGoogleHost(google.url);
  await db.doc(paths.user(providerId)).set(makeUser({ uid: providerId }));
  const answer = await runCallable(startCalendarConnection, { writesEvents: false }, providerId);
  const { url } = contracts.startCalendarConnection.output.parse(answer);
  const back = await google.consent(url, benchAccountOf(providerId));
  await runCallable(finishCalendarConnection, back, providerId);
  return google;
}
