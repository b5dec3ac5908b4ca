import type { Booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import { roomFile } from "@flexsession/domain/room/room-file";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { Review } from "./review.tsx";
import { isAudible } from "./tracks.ts";

interface Props {
  readonly booking: Booking;
  readonly uid: string;
  readonly fileId: string;
  readonly canWrite: boolean;
}

/** One sound of a room: heard, compared and commented on. */
export function ReviewPage({ booking, uid, fileId, canWrite }: Props) {
  const { t } = useTranslation();
  const { bookingId } = booking;
  const live = useLiveDocument(paths.roomFile(bookingId, fileId), roomFile);
  usePageTitle(live.status === "ready" ? t("review.title", { name: live.value.name }) : t("review.listen"));
  const toRoom = (
    <Button component={Link} to={`/bookings/${bookingId}/room`}>
      {t("review.toRoom")}
    </Button>
  );

  if (live.status === "loading") return <LoadingReview />;
  if (live.status === "failed") {
    return (
      <Instead title={t("review.failed")}>
        <Alert severity="error" action={<Button onClick={live.retry}>{t("review.retry")}</Button>}>
          {t("review.failed")}
        </Alert>
        {toRoom}
      </Instead>
    );
  }
  if (live.status === "missing" || live.value.state !== "arrived") {
    return (
      <Instead title={t("review.gone")}>
        <Typography>{t("review.goneWhy")}</Typography>
        {toRoom}
      </Instead>
    );
  }
  if (!isAudible(live.value)) {
    return (
      <Instead title={t("review.silent")}>
        <Typography sx={{ overflowWrap: "anywhere" }}>{live.value.name}</Typography>
        <Typography>{t("review.silentWhy")}</Typography>
        {toRoom}
      </Instead>
    );
  }
  return <Review key={fileId} booking={booking} uid={uid} file={live.value} canWrite={canWrite} isStale={live.stale} />;
}

/** The page's outline while it loads. */
function LoadingReview() {
  const { t } = useTranslation();
  return (
    <Box component="output" aria-busy="true" aria-label={t("review.loading")} sx={{ display: "block", py: 2 }}>
      <Skeleton variant="text" sx={{ fontSize: "2rem", width: "14rem" }} />
      <Skeleton variant="rounded" height={220} sx={{ my: 2 }} />
    </Box>
  );
}

function Instead({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ maxWidth: "44rem", mx: "auto", py: { xs: 3, sm: 5 }, display: "grid", gap: 2, justifyItems: "start" }}>
      <Typography variant="h1">{title}</Typography>
      {children}
    </Box>
  );
}
