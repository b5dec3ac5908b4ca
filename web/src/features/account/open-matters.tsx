import type { MatterKind, OpenMatter } from "@flexsession/domain/erasure/open-matters";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import MuiLink from "@mui/material/Link";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

/** Where each can be ended or looked at; a booking has a page of its own. */
const places: Readonly<Record<MatterKind, string | null>> = {
  standing: "/bookings",
  money: "/bookings",
  bank: "/bookings",
  pack: "/packs",
  subscription: "/packs",
  owed: "/studio/earnings",
  debt: "/studio/earnings",
  admin: null,
};

/** What has to end before an account can be deleted, each with the way there. */
export function OpenMatters({ matters }: { readonly matters: readonly OpenMatter[] }) {
  const { t } = useTranslation();
  return (
    <Alert severity="info" role="alert">
      {t("account.end.first")}
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
        {matters.map(({ kind, count, bookingId }) => {
          const place = bookingId === null || count > 1 ? places[kind] : `/bookings/${bookingId}`;
          return (
            <li key={kind}>
              {t(`account.end.matters.${kind}`, { count })}{" "}
              {place !== null && (
                <MuiLink component={Link} to={place} sx={{ color: "inherit" }}>
                  {t("account.end.look")}
                </MuiLink>
              )}
            </li>
          );
        })}
      </Box>
    </Alert>
  );
}
