import type { CalendarSync } from "@flexsession/domain/calendars/calendar-sync";
import { Refusal } from "@flexsession/domain/errors";
import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";

interface Props {
  readonly calendars: CalendarSync["calendars"];
  readonly writesTo: string | null;
}

/** Whether bookings are written into a calendar of one's own, and which: said before what is written, and what ends with it. */
export function WriteBookings({ calendars, writesTo }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const owned = Object.entries(calendars).filter(([, each]) => each.isOwned);
  const first = owned.find(([, each]) => each.isPrimary) ?? owned[0];
  const current = owned.find(([, each]) => each.calendarId === writesTo);
  const writing = useAction(write);
  const stopping = useAction(write);
  const error = writing.error ?? stopping.error;
  const problem = error === null ? null : errorText(error, t, t("calendarEvents.failed"));
  if (!first) return null;

  return (
    <Box component="section" aria-labelledby={heading} sx={{ display: "grid", gap: 1.5, justifyItems: "start" }}>
      <Typography id={heading} variant="h3">
        {t("calendarEvents.title")}
      </Typography>
      {writesTo === null ? (
        <>
          <Typography>{t("calendarEvents.off")}</Typography>
          <Typography variant="body2" color="text.secondary">
            {t("calendarEvents.asks")}
          </Typography>
          <ActionButton
            variant="outlined"
            onClick={() => void writing.run(first[0])}
            isPending={writing.isPending}
            pendingText={t("calendarEvents.starting")}
            errorText={problem}
          >
            {t("calendarEvents.start")}
          </ActionButton>
        </>
      ) : (
        <>
          <Typography sx={{ overflowWrap: "anywhere" }}>
            {t("calendarEvents.on", { name: current?.[1].name ?? writesTo })}
          </Typography>
          {owned.length > 1 && (
            <TextField
              select
              label={t("calendarEvents.into")}
              value={current?.[0] ?? ""}
              disabled={writing.isPending}
              helperText={writing.isPending ? t("calendarEvents.moving") : null}
              onChange={({ target }) => void writing.run(target.value)}
              slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
            >
              {owned.map(([key, each]) => (
                <option key={key} value={key}>
                  {each.name}
                </option>
              ))}
            </TextField>
          )}
          <Typography variant="body2" color="text.secondary">
            {t("calendarEvents.stopWhy")}
          </Typography>
          <ActionButton
            variant="outlined"
            onClick={() => void stopping.run(null)}
            isPending={stopping.isPending}
            pendingText={t("calendarEvents.stopping")}
            errorText={problem}
          >
            {t("calendarEvents.stop")}
          </ActionButton>
        </>
      )}
    </Box>
  );
}

/** Writes them, or asks Google first where that was not granted yet. */
async function write(calendarKey: string | null): Promise<void> {
  try {
    await call("writeBookings", { calendarKey });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "scope-missing") throw error;
    const { url } = await call("startCalendarConnection", { writesEvents: true });
    window.location.assign(url);
  }
}
