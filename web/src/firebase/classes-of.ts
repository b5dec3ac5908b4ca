import { type Class, classDocument } from "@flexsession/domain/classes/class-document";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

/** As many classes as one list may hold. */
const mostClassesShown = 100;

/** A provider's classes, cancelled ones among them. */
export function classesOf(providerId: string): LiveQuery<Class> {
  return {
    collection: paths.classes,
    where: [["providerId", "==", providerId]],
    order: [],
    limit: mostClassesShown,
    after: null,
    first: "live",
    schema: classDocument,
  };
}
