import { pieceLengths } from "@flexsession/domain/tape/piece";
import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import { useTranslation } from "react-i18next";
import { formatTime } from "./time-format.ts";
import { useTimeStyle } from "./use-time-style.ts";

/** What is chosen: a local date, a start on it once there is one, and a length. */
export interface TimeChoice {
  readonly date: string;
  readonly start: Date | null;
  readonly minutes: number;
}

interface Props {
  readonly zone: string;
  readonly choice: TimeChoice;
  /** The starts of that date that can be chosen; null until they are known. */
  readonly starts: readonly Date[] | null;
  /** The local dates between which a day can be chosen, both included. */
  readonly between: readonly [string, string];
  /** Under the start, where none can be chosen. */
  readonly noStart: string;
  readonly onChange: (choice: TimeChoice) => void;
}

/** Chooses a day, a start and a length, in native fields that every keyboard and phone knows. */
export function TimeFields({ zone, choice, starts, between, noStart, onChange }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle(zone);
  const { date, start, minutes } = choice;
  const [first, last] = between;
  const options = starts ?? [];
  const isEmpty = starts !== null && starts.length === 0;
  const chosen = options.find((each) => each.getTime() === start?.getTime()) ?? null;

  return (
    <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: "repeat(auto-fit, minmax(9rem, 1fr))" }}>
      <TextField
        label={t("time.day")}
        type="date"
        required
        value={date}
        onChange={({ target }) => target.value !== "" && onChange({ date: target.value, start: null, minutes })}
        slotProps={{ htmlInput: { min: first, max: last }, inputLabel: { shrink: true } }}
      />
      <TextField
        label={t("time.start")}
        select
        required
        value={chosen?.getTime() ?? ""}
        helperText={isEmpty ? noStart : null}
        onChange={({ target }) => onChange({ date, start: new Date(Number(target.value)), minutes })}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        <option value="" disabled>
          {starts === null ? t("time.looking") : t("time.choose")}
        </option>
        {options.map((each) => (
          <option key={each.getTime()} value={each.getTime()}>
            {formatTime(each, style)}
          </option>
        ))}
      </TextField>
      <TextField
        label={t("time.length")}
        select
        value={minutes}
        onChange={({ target }) => onChange({ date, start, minutes: Number(target.value) })}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        {pieceLengths.map((each) => (
          <option key={each} value={each}>
            {t("time.hours", { count: each / 60 })}
          </option>
        ))}
      </TextField>
    </Box>
  );
}
