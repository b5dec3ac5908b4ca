import { type CalendarConnection, isSameConnection } from "@flexsession/domain/calendars/calendar-connection";
import { calendarsRevokedMailFor } from "@flexsession/domain/notify/mail";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

/**
 * Notes that Google no longer answers for a person's calendars, takes away the tokens that open nothing any more, and
 * tells them by mail. From that commit on nothing is known of when they are busy.
 *
 * @param before the connection that was refused; one that was made since is left alone
 */
export function noteRevoked(uid: string, before: CalendarConnection): Promise<void> {
  const ref = refs.calendarConnection(uid);
  const syncRef = refs.calendarSync(uid);
  return commit({ documents: [ref, syncRef] }, (draft, now) => {
    const connection = draft.get(ref);
    if (!isSameConnection(connection, before)) return;
    draft.remove(ref);
    const sync = draft.get(syncRef);
    if (sync?.state !== "connected") return;
    const failingSince = sync.failingSince ?? now;
    const revoked = { ...sync, state: "revoked", failingSince, syncNextAt: now, version: sync.version + 1 } as const;
    draft.put(syncRef, revoked);
    const mail = calendarsRevokedMailFor(revoked, now);
    draft.create(refs.mail(mail.mailId), mail);
  });
}
