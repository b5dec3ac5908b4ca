import { isClosing } from "@flexsession/domain/calendars/calendar-knowledge";
import { contracts } from "@flexsession/domain/contracts";
import { callable } from "../firebase/callable.ts";
import { changeCalendars } from "./change-calendars.ts";
import { takeCalendarsToken } from "./take-calendars-token.ts";

/** Sets what the caller offers while nobody knows when they are busy: nothing, or what is not known to be taken. */
export const chooseWhenUnknown = callable(contracts.chooseWhenUnknown, {}, async ({ whenUnknown }, { uid }) => {
  await takeCalendarsToken(uid);
  await changeCalendars(uid, (sync) =>
    sync.whenUnknown === whenUnknown
      ? null
      : (before, now) => {
          const chosen = { ...before, whenUnknown, version: before.version + 1 };
          return { ...chosen, isClosed: isClosing(chosen, now) };
        },
  );
  return {};
});
