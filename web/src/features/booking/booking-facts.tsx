import type { Booking } from "@flexsession/domain/booking/booking";
import { keptOfDropped } from "@flexsession/domain/booking/dropped-seats";
import { keptSplit } from "@flexsession/domain/booking/kept-split";
import { feePercent, formatMoney } from "@flexsession/domain/money/money";
import { minutesBetween } from "@flexsession/domain/time/instant";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { BothZones } from "./both-zones.tsx";
import { Fact } from "./fact.tsx";
import { PlaceFacts } from "./place-facts.tsx";
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
  const split = keptSplit(booking);
  const givenMinor = booking.givenBack.reduce((sum, each) => sum + each.amountMinor, 0);
  const keptMinor = keptOfDropped(booking.droppedSeats);
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
      {booking.movedFrom && (
        <Fact name={t("move.before")}>
          <BothZones span={booking.movedFrom} zone={zone} other={other} />
        </Fact>
      )}
      {booking.isClass && <PlaceFacts booking={booking} other={other} />}
      <Fact name={t("booking.page.with")}>
        {isCustomer ? (
          <Box component={Link} to={`/p/${provider.handle}`} sx={inlineLink}>
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
      {booking.pass && <Fact name={t("packs.paidWith")}>{booking.pass.title}</Fact>}
      {keptMinor > 0 && !booking.cancellation && <Fact name={t("seats.keptOf")}>{money(keptMinor)}</Fact>}
      {booking.cancellation && <Fact name={t("booking.page.kept")}>{money(booking.cancellation.keptMinor)}</Fact>}
      {givenMinor > 0 && <Fact name={t("booking.page.givenBack")}>{money(givenMinor)}</Fact>}
      {!isCustomer && (
        <>
          <Fact name={t("booking.page.fee", { percent: feePercent(booking) })}>{money(split.feeMinor)}</Fact>
          <Fact name={t("booking.page.net")}>{money(split.netMinor)}</Fact>
        </>
      )}
      {isCustomer && booking.paymentIds.length > 0 && (
        <Fact name={t("receipt.title")}>
          <Box component={Link} to={`/bookings/${booking.bookingId}/receipt`} sx={inlineLink}>
            {t("receipt.show")}
          </Box>
        </Fact>
      )}
      <Fact name={t("booking.page.terms")}>
        <Terms policy={booking.policy} />
      </Fact>
    </Box>
  );
}

const inlineLink = { display: "inline-block", my: -0.5, py: 0.5 } as const;
