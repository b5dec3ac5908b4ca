import { booking as bookingSchema } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import type { Receipt } from "@flexsession/domain/receipt/receipt";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useParams } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import type { Live } from "../../firebase/live.ts";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { ReceiptMessage } from "./receipt-message.tsx";
import { ReceiptSheet } from "./receipt-sheet.tsx";
import { useReceipt } from "./use-receipt.ts";

/** The receipt of one booking for whoever paid it, with every refund as it goes; made to be printed. */
export default function ReceiptPage() {
  const { t } = useTranslation();
  const { bookingId = "" } = useParams();
  const { pathname } = useLocation();
  const { status, uid } = useAccount();
  const booking = useLiveDocument(uid === null ? null : paths.booking(bookingId), bookingSchema);
  const isCustomer = booking.status === "ready" && booking.value.customerId === uid;
  const changedAt = isCustomer ? booking.value.updatedAt.getTime() : null;
  const receipt = useReceipt({ bookingId, changedAt });
  usePageTitle(
    receipt.status === "ready" ? t("receipt.titleNumber", { number: receipt.value.number }) : t("receipt.title"),
  );

  if (status === "signed-out") {
    return (
      <ReceiptMessage title={t("receipt.signedOut")} why={null}>
        <Button component={Link} to={`/sign-in?continue=${encodeURIComponent(pathname)}`} variant="contained">
          {t("receipt.signIn")}
        </Button>
      </ReceiptMessage>
    );
  }
  // The rules deny what does not exist and what is somebody else's alike.
  const isNobodys = booking.status === "missing" || booking.status === "failed";
  if (isNobodys || (booking.status === "ready" && !isCustomer)) {
    return (
      <ReceiptMessage title={t("receipt.missing")} why={t("receipt.missingWhy")}>
        {booking.status === "failed" && <Button onClick={booking.retry}>{t("receipt.retry")}</Button>}
      </ReceiptMessage>
    );
  }
  return <ReceiptContent live={receipt} bookingId={bookingId} />;
}

function ReceiptContent({ live, bookingId }: { readonly live: Live<Receipt>; readonly bookingId: string }) {
  const { t } = useTranslation();
  const toBooking = (
    <Button component={Link} to={`/bookings/${bookingId}`}>
      {t("receipt.toBooking")}
    </Button>
  );
  if (live.status === "loading") return <LoadingReceipt />;
  if (live.status === "missing") {
    return (
      <ReceiptMessage title={t("receipt.unpaid")} why={t("receipt.unpaidWhy")}>
        {toBooking}
      </ReceiptMessage>
    );
  }
  if (live.status === "failed") {
    return (
      <ReceiptMessage title={t("receipt.title")} why={null}>
        <Alert severity="error" action={<Button onClick={live.retry}>{t("receipt.retry")}</Button>}>
          {t("receipt.failed")}
        </Alert>
      </ReceiptMessage>
    );
  }
  return (
    <Box sx={{ maxWidth: "48rem", mx: "auto", py: { xs: 2, sm: 5 } }}>
      {live.stale && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t("receipt.stale")}
        </Alert>
      )}
      <ReceiptSheet receipt={live.value} />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, mt: 3 }}>
        <Button variant="contained" onClick={() => window.print()}>
          {t("receipt.print")}
        </Button>
        {toBooking}
      </Box>
    </Box>
  );
}

function LoadingReceipt() {
  const { t } = useTranslation();
  return (
    <Box
      component="output"
      aria-busy="true"
      aria-label={t("receipt.loading")}
      sx={{ display: "block", maxWidth: "48rem", mx: "auto", py: { xs: 2, sm: 5 } }}
    >
      <Skeleton variant="rounded" height={520} />
    </Box>
  );
}
