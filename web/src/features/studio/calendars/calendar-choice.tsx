import type { CalendarSync, SyncedCalendar } from "@flexsession/domain/calendars/calendar-sync";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";

interface Props {
  readonly calendars: CalendarSync["calendars"];
  /** Lets a test watch. */
  readonly choose?: (calendarKeys: string[]) => Promise<unknown>;
}

/** Which calendars block their owner's time. A choice shows at once, and goes back with the reason if it fails. */
export function CalendarChoice({ calendars, choose = chooseCalendars }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const choosing = useAction(async (keys: string[]) => {
    setWanted(keys);
    try {
      await choose(keys);
    } finally {
      setWanted(null);
    }
  });
  const all = Object.entries(calendars).toSorted(([, a], [, b]) => inOrder(a, b));
  const chosen = wanted ?? all.filter(([, each]) => each.isChosen).map(([key]) => key);
  const toggle = (key: string) => (chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key]);

  return (
    <Box component="section" aria-labelledby={heading}>
      <Typography id={heading} variant="h3">
        {t("calendars.choose.title")}
      </Typography>
      {all.map(([key, calendar]) => (
        <FormControlLabel
          key={key}
          control={
            <Checkbox
              checked={chosen.includes(key)}
              onChange={() => {
                if (!choosing.isPending) void choosing.run(toggle(key));
              }}
              slotProps={{ input: { "aria-disabled": choosing.isPending } }}
            />
          }
          label={
            <>
              {calendar.name}
              <Typography variant="body2" color="text.secondary">
                {noteOn(calendar)}
              </Typography>
            </>
          }
          sx={{ display: "flex", minHeight: 44, py: 0.5, overflowWrap: "anywhere" }}
        />
      ))}
      <Box component="output" sx={{ display: "block" }}>
        {choosing.isPending && (
          <>
            <LinearProgress aria-hidden sx={{ borderRadius: 1 }} />
            <Typography variant="body2">{t("calendars.choose.pending")}</Typography>
          </>
        )}
        {chosen.length === 0 && <Alert severity="warning">{t("calendars.choose.none")}</Alert>}
      </Box>
      {choosing.error !== null && (
        <Alert severity="error">{errorText(choosing.error, t, t("calendars.choose.failed"))}</Alert>
      )}
    </Box>
  );

  function noteOn({ isPrimary, problem }: SyncedCalendar): string {
    if (problem !== null) return t(`calendars.choose.${problem}`);
    return isPrimary ? t("calendars.choose.primary") : "";
  }
}

function inOrder(a: SyncedCalendar, b: SyncedCalendar): number {
  return Number(b.isPrimary) - Number(a.isPrimary) || a.name.localeCompare(b.name);
}

async function chooseCalendars(calendarKeys: string[]): Promise<void> {
  await call("chooseCalendars", { calendarKeys });
}
