const root = "https://www.googleapis.com/auth";

/** What reading needs: when somebody is busy, without titles, guests or places; and the names of their calendars. */
export const readScopes = [`${root}/calendar.events.freebusy`, `${root}/calendar.calendarlist.readonly`] as const;

/** What writing needs beyond that, asked for only when it is turned on: events on calendars that are their own. */
export const writeScope = `${root}/calendar.events.owned`;

/** What a connection asks Google for. */
export function scopesFor({ writesEvents }: { readonly writesEvents: boolean }): readonly string[] {
  return writesEvents ? [...readScopes, writeScope] : readScopes;
}
