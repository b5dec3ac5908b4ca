import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { usePageTitle } from "../../ui/page-title.ts";

/** What a visitor sees who has not signed in. */
export function SignInFirst() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <Instead title={t("room.signedOut")} why={t("room.signedOutWhy")}>
      <Button component={Link} to={`/sign-in?continue=${encodeURIComponent(pathname)}`} variant="contained">
        {t("room.signIn")}
      </Button>
    </Instead>
  );
}

/** No such room, or one of other people. */
export function MissingRoom({ retry }: { readonly retry: (() => void) | null }) {
  const { t } = useTranslation();
  return (
    <Instead title={t("room.missing")} why={t("room.missingWhy")}>
      <Button component={Link} to="/bookings" variant="contained">
        {t("room.toMine")}
      </Button>
      {retry && <Button onClick={retry}>{t("room.retry")}</Button>}
    </Instead>
  );
}

/** A booking that has no room, or not yet. */
export function ClosedRoom({ bookingId }: { readonly bookingId: string }) {
  const { t } = useTranslation();
  return (
    <Instead title={t("room.closed")} why={t("room.closedWhy")}>
      <Button component={Link} to={`/bookings/${bookingId}`} variant="contained">
        {t("room.toBooking")}
      </Button>
    </Instead>
  );
}

/** The room's outline while it loads. */
export function LoadingRoom() {
  const { t } = useTranslation();
  usePageTitle(t("room.name"));
  return (
    <Box component="output" aria-busy="true" aria-label={t("room.loading")} sx={{ display: "block", py: 2 }}>
      <Skeleton variant="text" sx={{ fontSize: "2rem", width: "12rem" }} />
      <Skeleton variant="rounded" height={420} sx={{ my: 2 }} />
    </Box>
  );
}

function Instead({
  title,
  why,
  children,
}: {
  readonly title: string;
  readonly why: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  usePageTitle(t("room.name"));
  return (
    <Box sx={{ maxWidth: "44rem", mx: "auto", py: { xs: 3, sm: 5 } }}>
      <Typography variant="h1">{title}</Typography>
      <Typography sx={{ mt: 2 }}>{why}</Typography>
      <Box sx={{ mt: 3, display: "flex", gap: 1.5, flexWrap: "wrap" }}>{children}</Box>
    </Box>
  );
}
