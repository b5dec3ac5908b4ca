import { FindClassesPage } from "../features/browse/classes/find-classes-page.tsx";
import { addTexts } from "./i18n.ts";
import { classSearch } from "./messages/en/class-search.ts";
import { level } from "./messages/en/level.ts";

/** Finding classes, a public page with texts of its own, which no other page has to carry. */
export function classSearchRoute(): typeof FindClassesPage {
  addTexts({ classSearch, level });
  return FindClassesPage;
}
