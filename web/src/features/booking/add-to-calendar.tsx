import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { announce } from "../../ui/announce.ts";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";

interface CalendarFile {
  readonly filename: string;
  readonly content: string;
}

interface Dependencies {
  readonly load: (bookingId: string) => Promise<CalendarFile>;
  readonly save: (file: CalendarFile) => void;
}

const real: Dependencies = { load: (bookingId) => call("exportCalendarFile", { bookingId }), save: saveFile };

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

function saveFile({ filename, content }: CalendarFile): void {
  const url = URL.createObjectURL(new Blob([content], { type: "text/calendar;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = filename;
  link.click();
  URL.revokeObjectURL(url);
}
