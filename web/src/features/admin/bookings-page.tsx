import { referenceIn } from "@flexsession/domain/booking/reference";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { bookingsNamed } from "../../firebase/bookings-named.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { AdminHeading } from "./admin-heading.tsx";
import { BookingRow } from "./booking-row.tsx";
import { SearchForm } from "./search-form.tsx";

/** Finds a booking by its reference; what is looked for stands in the address. */
export function BookingsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const text = params.get("reference") ?? "";
  const reference = referenceIn(text);
  return (
    <Box sx={{ pb: 6, display: "grid", gap: 3, minWidth: 0 }}>
      <AdminHeading title={t("admin.bookings.title")} lead={t("admin.bookings.lead")} />
      <SearchForm
        key={text}
        label={t("admin.bookings.reference")}
        help={t("admin.bookings.referenceHelp")}
        text={text}
        onSearch={(wish) => setParams(wish === "" ? {} : { reference: wish })}
      />
      {text !== "" && (reference === null ? <NotFound /> : <Found reference={reference} />)}
    </Box>
  );
}

function Found({ reference }: { readonly reference: string }) {
  const { t } = useTranslation();
  const live = useLiveQuery(bookingsNamed(reference));
  if (live.status === "loading") return <Placeholder label={t("admin.bookings.loading")} height={84} />;
  if (live.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={live.retry}>{t("admin.retry")}</Button>}>
        {t("admin.bookings.failed")}
      </Alert>
    );
  }
  if (live.status === "missing" || live.value.length === 0) return <NotFound />;
  return (
    <Box component="ul" sx={{ display: "grid", gap: 1.5, listStyle: "none", m: 0, p: 0 }}>
      {live.value.map((each) => (
        <BookingRow key={each.bookingId} booking={each} />
      ))}
    </Box>
  );
}

function NotFound() {
  const { t } = useTranslation();
  return (
    <Box>
      <Typography variant="h2">{t("admin.bookings.none")}</Typography>
      <Typography color="text.secondary">{t("admin.bookings.noneWhy")}</Typography>
    </Box>
  );
}
