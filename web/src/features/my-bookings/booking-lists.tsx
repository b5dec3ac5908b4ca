import type { Booking } from "@flexsession/domain/booking/booking";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Live } from "../../firebase/live.ts";
import { BookingSection } from "./booking-section.tsx";
import { splitBookings } from "./split-bookings.ts";

interface Props {
  readonly live: Live<Booking[]>;
  readonly uid: string;
  readonly now: Date;
  /** Reads more, or null when everything is here. */
  readonly onMore: (() => void) | null;
  /** What comes between them, so that a long past does not hide it. */
  readonly between?: ReactNode;
}

/** Both lists of a person's bookings, or what stands in for them while they load or cannot. */
export function BookingLists({ live, uid, now, onMore, between }: Props) {
  const { t } = useTranslation();
  if (live.status === "loading" || live.status === "missing" || live.status === "failed") {
    return (
      <Box sx={{ display: "grid", gap: 5, pb: 5 }}>
        {live.status === "failed" ? (
          <Alert severity="error" action={<Button onClick={live.retry}>{t("myBookings.retry")}</Button>}>
            {t("myBookings.failed")}
          </Alert>
        ) : (
          <LoadingLists />
        )}
        {between}
      </Box>
    );
  }
  const { upcoming, past } = splitBookings(live.value, now);
  return (
    <Box sx={{ display: "grid", gap: 5, pb: 5 }}>
      {live.stale && <Alert severity="info">{t("myBookings.stale")}</Alert>}
      <BookingSection
        title={t("myBookings.upcoming")}
        bookings={upcoming}
        uid={uid}
        empty={{
          title: t("myBookings.noneUpcoming"),
          why: t("myBookings.noneUpcomingWhy"),
          action: { text: t("myBookings.findTime"), to: "/browse" },
        }}
      />
      {between}
      <BookingSection
        title={t("myBookings.past")}
        bookings={past}
        uid={uid}
        empty={{ title: t("myBookings.nonePast"), why: t("myBookings.nonePastWhy"), action: null }}
      />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        {onMore && (
          <Button variant="outlined" onClick={onMore} sx={{ minHeight: 44 }}>
            {t("myBookings.more")}
          </Button>
        )}
        {past.some((each) => each.isClass && each.customerId === uid) && (
          <Button component={Link} to="/bookings/attendance" variant="text" sx={{ minHeight: 44 }}>
            {t("attendance.own.all")}
          </Button>
        )}
      </Box>
    </Box>
  );
}

function LoadingLists() {
  const { t } = useTranslation();
  return (
    <Box component="output" aria-busy="true" aria-label={t("myBookings.loading")} sx={{ display: "grid", gap: 1.5 }}>
      <Skeleton variant="text" sx={{ fontSize: "1.5rem", width: "9rem" }} />
      <Skeleton variant="rounded" height={112} />
      <Skeleton variant="rounded" height={112} />
    </Box>
  );
}
