import { type Booking, booking as bookingSchema } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useParams, useSearchParams } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { useNow } from "../../firebase/clock.ts";
import type { Live } from "../../firebase/live.ts";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { BookingView } from "./booking-view.tsx";

/** The page of one booking, live through its whole life, for its customer and for its provider. */
export default function BookingPage() {
  const { t } = useTranslation();
  const { bookingId = "" } = useParams();
  const { status, uid } = useAccount();
  const booking = useLiveDocument(uid === null ? null : paths.booking(bookingId), bookingSchema);
  usePageTitle(booking.status === "ready" ? booking.value.reference : t("booking.page.title"));

  return (
    <Box sx={{ maxWidth: "44rem", mx: "auto", py: { xs: 3, sm: 5 } }}>
      {status === "signed-out" ? <SignInFirst /> : <BookingContent live={booking} uid={uid} />}
    </Box>
  );
}

function BookingContent({ live, uid }: { readonly live: Live<Booking>; readonly uid: string | null }) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const now = useNow(1_000);

  if (live.status === "loading") return <LoadingBooking />;
  if (live.status === "missing") return <Nothing retry={null} />;
  // The rules deny what does not exist and what is somebody else's alike, so a failure may be either.
  if (live.status === "failed") return <Nothing retry={live.retry} />;
  return (
    <>
      {live.stale && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t("booking.page.stale")}
        </Alert>
      )}
      <BookingView
        booking={live.value}
        isCustomer={live.value.customerId === uid}
        hasPaid={params.get("paid") === "1"}
        now={now}
      />
    </>
  );
}

function SignInFirst() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <>
      <Typography variant="h1">{t("booking.page.signedOut")}</Typography>
      <Button
        component={Link}
        to={`/sign-in?continue=${encodeURIComponent(pathname + search)}`}
        variant="contained"
        sx={{ mt: 3 }}
      >
        {t("booking.page.signIn")}
      </Button>
    </>
  );
}

function Nothing({ retry }: { readonly retry: (() => void) | null }) {
  const { t } = useTranslation();
  return (
    <>
      <Typography variant="h1">{t("booking.page.missing")}</Typography>
      <Typography sx={{ mt: 2 }}>{t("booking.page.missingWhy")}</Typography>
      <Box sx={{ mt: 3, display: "flex", gap: 1.5, flexWrap: "wrap" }}>
        <Button component={Link} to="/bookings" variant="contained">
          {t("booking.page.toMine")}
        </Button>
        {retry && <Button onClick={retry}>{t("booking.page.retry")}</Button>}
      </Box>
    </>
  );
}

function LoadingBooking() {
  const { t } = useTranslation();
  return (
    <Box component="output" aria-busy="true" aria-label={t("booking.page.loading")} sx={{ display: "block" }}>
      <Skeleton variant="text" sx={{ fontSize: "2.5rem", width: "60%" }} />
      <Skeleton variant="rounded" height={88} sx={{ my: 3 }} />
      <Skeleton variant="rounded" height={280} />
    </Box>
  );
}
