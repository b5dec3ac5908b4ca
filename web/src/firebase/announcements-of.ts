import { type ToldAnnouncement, toldAnnouncement } from "@flexsession/domain/announcements/announcement";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

/** As many as a page of a booking shows. */
export const mostAnnouncementsShown = 20;

/** What was said to everybody in a class, as it lies beside one booking of it, the newest first. */
export function announcementsOf(bookingId: string, uid: string): LiveQuery<ToldAnnouncement> {
  return {
    collection: paths.toldAnnouncements(bookingId),
    where: [["parties", "array-contains", uid]],
    order: [["at", "desc"]],
    limit: mostAnnouncementsShown,
    after: null,
    first: "live",
    schema: toldAnnouncement,
  };
}
