import type { Route } from "./route.ts";
import { changeAvailability, readAvailability } from "./routes/availability.ts";
import { bookSession } from "./routes/book-session.ts";
import { changeSession } from "./routes/change-session.ts";
import { bookClass, listClasses } from "./routes/classes.ts";
import { listProfiles, readProfile } from "./routes/profiles.ts";
import { readSession } from "./routes/read-session.ts";

/** Everything that the API can be asked for, in the order of its description. */
export const routes: readonly Route[] = [
  listProfiles,
  readProfile,
  readAvailability,
  changeAvailability,
  bookSession,
  readSession,
  ...changeSession,
  listClasses,
  bookClass,
];
