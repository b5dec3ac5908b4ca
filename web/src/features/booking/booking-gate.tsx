import { type Booking, booking as bookingSchema } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useParams } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import type { Live } from "../../firebase/live.ts";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { usePageTitle } from "../../ui/page-title.ts";

interface Props {
  /** What is shown of the booking in the address, once it is known. */
  readonly children: (booking: Booking, isCustomer: boolean) => ReactNode;
}

/** A page about the booking in its address, live, for its two parties; until it is known, what stands in between. */
export function BookingGate({ children }: Props) {
  const { t } = useTranslation();
  const { bookingId = "" } = useParams();
  const { status, uid } = useAccount();
  const booking = useLiveDocument(uid === null ? null : paths.booking(bookingId), bookingSchema);
  usePageTitle(booking.status === "ready" ? booking.value.reference : t("booking.page.title"));

  return (
    <Box sx={{ maxWidth: "44rem", mx: "auto", py: { xs: 3, sm: 5 } }}>
      {status === "signed-out" ? (
        <SignInFirst />
      ) : (
        <Content live={booking}>{(known) => children(known, known.customerId === uid)}</Content>
      )}
    </Box>
  );
}

function Content({ live, children }: { live: Live<Booking>; children: (booking: Booking) => ReactNode }) {
  const { t } = useTranslation();
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
      {children(live.value)}
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
