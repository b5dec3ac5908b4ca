import type { Booking } from "@flexsession/domain/booking/booking";
import type { Interval } from "@flexsession/domain/time/interval";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { mostBookingsShown } from "../../../firebase/bookings-with.ts";
import type { Live } from "../../../firebase/live.ts";
import { Placeholder } from "../../../ui/placeholder.tsx";
import type { TimeStyle } from "../../../ui/time-format.ts";
import { useStudio } from "../use-studio.ts";
import { AgendaRow } from "./agenda-row.tsx";
import { isSold } from "./is-sold.ts";

interface Props {
  readonly live: Live<Booking[]>;
  /** The provider's local day. */
  readonly today: Interval;
  readonly now: Date;
  readonly style: TimeStyle;
}

/** What is booked or being paid for, today and after. */
export function Agenda({ live, today, now, style }: Props) {
  const { t } = useTranslation();
  const { handle } = useStudio();
  if (live.status === "loading" || live.status === "missing") {
    return <Placeholder height={168} label={t("studio.loading")} />;
  }
  if (live.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={live.retry}>{t("studio.retry")}</Button>}>
        {t("studio.failed")}
      </Alert>
    );
  }
  const sold = live.value.filter((each) => isSold(each, now));
  const isToday = (each: Booking) => each.start < today.end;
  const rows = (bookings: readonly Booking[]) =>
    bookings.map((each) => <AgendaRow key={each.bookingId} booking={each} style={style} />);
  const [todays, next] = [sold.filter(isToday), sold.filter((each) => !isToday(each))];

  return (
    <>
      {live.stale && <Alert severity="info">{t("studio.stale")}</Alert>}
      <Part title={t("studio.today.bookings")} rows={rows(todays)}>
        <Typography color="text.secondary">{t("studio.today.none")}</Typography>
      </Part>
      <Part title={t("studio.today.next")} rows={rows(next)}>
        <Box sx={{ border: "1px dashed var(--line-strong)", borderRadius: "var(--radius-m)", p: 3 }}>
          <Typography sx={{ fontWeight: 700 }}>{t("studio.today.noneNext")}</Typography>
          <Typography color="text.secondary">{t("studio.today.noneNextWhy")}</Typography>
          <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, mt: 2 }}>
            <Button component={Link} to="/studio/hours" variant="contained">
              {t("studio.today.setHours")}
            </Button>
            <Button component={Link} to={`/p/${handle}`} variant="outlined">
              {t("studio.today.yourPage")}
            </Button>
          </Box>
        </Box>
      </Part>
      {live.value.length >= mostBookingsShown && <Typography>{t("studio.today.full")}</Typography>}
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly rows: readonly ReactNode[];
  /** What stands there when there are no rows. */
  readonly children: ReactNode;
}

function Part({ title, rows, children }: PartProps) {
  const heading = useId();
  return (
    <Box component="section" aria-labelledby={heading}>
      <Typography id={heading} variant="h2" sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      {rows.length === 0 ? (
        children
      ) : (
        <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
          {rows}
        </Box>
      )}
    </Box>
  );
}
