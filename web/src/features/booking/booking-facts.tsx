import type { Booking } from "@flexsession/domain/booking/booking";
import { feePercent, formatMoney } from "@flexsession/domain/money/money";
import { minutesBetween } from "@flexsession/domain/time/instant";
import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { BothZones } from "./both-zones.tsx";
import { Terms } from "./terms.tsx";

interface Props {
  readonly booking: Booking;
  readonly isCustomer: boolean;
}

/** What was agreed: what, when in both zones, with whom, for how much and on which terms. */
export function BookingFacts({ booking, isCustomer }: Props) {
  const { t, i18n } = useTranslation();
  const { zone } = useTimeStyle();
  const { provider, customer, currency, seats } = booking;
  const other = isCustomer ? provider : customer;
  const money = (minor: number) => formatMoney(minor, currency, i18n.language);
  const hours = minutesBetween(booking.start, booking.end) / 60;
  const what = booking.title ?? t(`booking.tasks.${booking.task}`);

  return (
    <Box component="dl" sx={{ m: 0, borderTop: "1px solid var(--line)" }}>
      <Fact name={t("booking.page.what")}>
        {what}
        {`, ${booking.isClass ? t("booking.seats", { count: seats }) : t("booking.hours", { count: hours })}`}
      </Fact>
      <Fact name={t("booking.page.when")}>
        <BothZones span={booking} zone={zone} other={other} />
      </Fact>
      <Fact name={t("booking.page.with")}>
        {isCustomer ? (
          <Box component={Link} to={`/p/${provider.handle}`} sx={{ display: "inline-block", my: -0.5, py: 0.5 }}>
            {provider.name}
          </Box>
        ) : (
          customer.name
        )}
      </Fact>
      <Fact name={t("booking.page.reference")}>
        <Box component="span" sx={{ fontFamily: "var(--font-tape)", letterSpacing: "0.06em" }}>
          {booking.reference}
        </Box>
      </Fact>
      <Fact name={t("booking.page.price")}>{money(booking.priceMinor)}</Fact>
      {!isCustomer && (
        <>
          <Fact name={t("booking.page.fee", { percent: feePercent(booking) })}>{money(booking.feeMinor)}</Fact>
          <Fact name={t("booking.page.net")}>{money(booking.netMinor)}</Fact>
        </>
      )}
      <Fact name={t("booking.page.terms")}>
        <Terms policy={booking.policy} />
      </Fact>
    </Box>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "1fr", sm: "10rem 1fr" },
        gap: { xs: 0.5, sm: 2 },
        py: 1.5,
        borderBottom: "1px solid var(--line)",
      }}
    >
      <Box component="dt" sx={{ color: "var(--muted)" }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0, overflowWrap: "anywhere" }}>
        {children}
      </Box>
    </Box>
  );
}
