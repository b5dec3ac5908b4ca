import { type Class, classDocument } from "@flexsession/domain/classes/class-document";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

export const mostClassesTitled = 50;

/** Classes whose title begins with a text, over or to come; titles are stored as they were written, capitals and all. */
export function classesTitled(text: string): LiveQuery<Class> {
  const beginning = text.charAt(0).toUpperCase() + text.slice(1);
  return {
    collection: paths.classes,
    where: [
      ["title", ">=", beginning],
      ["title", "<", `${beginning}\uf8ff`],
    ],
    order: [["title", "asc"]],
    limit: mostClassesTitled,
    after: null,
    first: "live",
    schema: classDocument,
  };
}
