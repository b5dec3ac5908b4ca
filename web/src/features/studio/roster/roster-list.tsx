import type { RosterRow as Row } from "@flexsession/domain/attendance/roster";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TimeStyle } from "../../../ui/time-format.ts";
import { RosterRow } from "./roster-row.tsx";
import { rosterTexts } from "./roster-texts.ts";
import { seatName } from "./seat-name.ts";
import { useDrawnRows } from "./use-drawn-rows.ts";
import { seatKey, useMarks } from "./use-marks.ts";

const SeatDialog = lazy(() => import("./seat-dialog.tsx"));

/** From how many on somebody looks for a name rather than reads them all. */
const manyRows = 12;

interface Props {
  readonly rows: readonly Row[];
  readonly style: TimeStyle;
  readonly canMark: boolean;
  readonly hasBegun: boolean;
}

/** Every seat of a class with its marks; a name opens what is known of its student. */
export function RosterList({ rows, style, canMark, hasBegun }: Props) {
  const { t } = useTranslation();
  const [sought, setSought] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  const { pending, error, mark } = useMarks();
  const { zone, hour12 } = style;
  const texts = useMemo(() => rosterTexts(t, { zone, hour12 }), [t, zone, hour12]);
  const onOpen = useCallback((row: Row) => setOpen(seatKey(row)), []);
  const wanted = sought.trim().toLocaleLowerCase();
  const shown =
    wanted === ""
      ? rows
      : rows.filter((each) => `${seatName(each, t)} ${each.customerName}`.toLocaleLowerCase().includes(wanted));
  const drawn = useDrawnRows(shown.length);
  const opened = rows.find((each) => seatKey(each) === open);

  return (
    <Box>
      {rows.length > manyRows && (
        <TextField
          type="search"
          label={t("attendance.find")}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
          fullWidth
          slotProps={{ htmlInput: { autoComplete: "off" } }}
          sx={{ mb: 1 }}
        />
      )}
      {error !== null && <Alert severity="error">{error}</Alert>}
      {shown.length === 0 && <Typography sx={{ py: 2 }}>{t("attendance.foundNone")}</Typography>}
      <Box component="ul" aria-label={t("attendance.list")} sx={{ listStyle: "none", m: 0, p: 0 }}>
        {shown.slice(0, drawn).map((row) => (
          <RosterRow
            key={seatKey(row)}
            id={`seat-${seatKey(row)}`}
            row={row}
            texts={texts}
            canMark={canMark}
            hasBegun={hasBegun}
            pending={pending.get(seatKey(row))}
            onMark={mark}
            onOpen={onOpen}
          />
        ))}
      </Box>
      <Suspense fallback={null}>{opened && <SeatDialog row={opened} onClose={() => setOpen(null)} />}</Suspense>
    </Box>
  );
}
