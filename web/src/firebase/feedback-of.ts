import { type Feedback, feedback } from "@flexsession/domain/feedback/feedback";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

export const feedbackPerPage = 10;

/** A page of what customers say of a provider, the newest first: the newest of all, or those before a cursor, `[at, feedbackId]`. */
export function feedbackOf(providerId: string, after: readonly [Date, string] | null): LiveQuery<Feedback> {
  return {
    collection: paths.feedbacks,
    where: [["providerId", "==", providerId]],
    order: [
      ["at", "desc"],
      ["id", "desc"],
    ],
    limit: feedbackPerPage,
    after,
    first: "once",
    schema: feedback,
  };
}
