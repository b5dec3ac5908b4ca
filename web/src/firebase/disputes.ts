import { type Dispute, dispute } from "@flexsession/domain/disputes/dispute";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

export const mostDisputes = 100;

/** The disputes of all bookings, the latest first; only admins may read them. */
export const latestDisputes: LiveQuery<Dispute> = {
  collection: paths.disputes,
  where: [],
  order: [["at", "desc"]],
  limit: mostDisputes,
  after: null,
  first: "live",
  schema: dispute,
};
