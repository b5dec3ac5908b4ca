import { type Report, report } from "@flexsession/domain/feedback/report";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

export const mostReports = 100;

/** What people have reported, the latest first; only admins may read it. */
export const latestReports: LiveQuery<Report> = {
  collection: paths.reports,
  where: [],
  order: [["at", "desc"]],
  limit: mostReports,
  after: null,
  first: "live",
  schema: report,
};
