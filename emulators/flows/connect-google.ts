import { get } from "./call.ts";
import type { FlowBed } from "./flow-bed.ts";
import type { Person } from "./publish.ts";

/** The account at Google that a flow's person has. */
export function googleAccountOf({ uid }: Person): string {
  return `${uid}@gmail.test`;
}

/** Connects a person's Google calendars from end to end, as they would by hand. */
export async function connectGoogle(
  { google }: FlowBed,
  person: Person,
  { writesEvents = false }: { writesEvents?: boolean } = {},
): Promise<void> {
  const { url } = await get("startCalendarConnection", person, { writesEvents });
  await get("finishCalendarConnection", person, await google.consent(url, googleAccountOf(person)));
}
