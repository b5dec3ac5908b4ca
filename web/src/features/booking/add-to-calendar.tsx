import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { announce } from "../../ui/announce.ts";
import { errorText } from "../../ui/error-text.ts";
import { saveFile } from "../../ui/save-file.ts";
import { useAction } from "../../ui/use-action.ts";

interface CalendarFile {
  readonly filename: string;
  readonly content: string;
}

interface Dependencies {
  readonly load: (bookingId: string) => Promise<CalendarFile>;
  readonly save: (file: CalendarFile) => void;
}

const real: Dependencies = {
  load: (bookingId) => call("exportCalendarFile", { bookingId }),
  save: (file) => saveFile({ ...file, type: "text/calendar" }),
};

/** Saves a booking as a file that every calendar opens. */
export function AddToCalendar({
  bookingId,
  dependencies: { load, save } = real,
}: {
  readonly bookingId: string;
  readonly dependencies?: Dependencies;
}) {
  const { t } = useTranslation();
  const saving = useAction(async () => {
    save(await load(bookingId));
    announce(t("booking.page.calendarDone"));
  });
  return (
    <ActionButton
      variant="contained"
      isPending={saving.isPending}
      pendingText={t("booking.page.calendarMaking")}
      errorText={saving.error === null ? null : errorText(saving.error, t, t("booking.page.calendarFailed"))}
      onClick={() => saving.run()}
    >
      {t("booking.page.calendar")}
    </ActionButton>
  );
}
