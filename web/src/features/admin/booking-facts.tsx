import type { Booking } from "@flexsession/domain/booking/booking";
import { givableOf } from "@flexsession/domain/booking/given-refund-of";
import { formatMoney } from "@flexsession/domain/money/money";
import { useTranslation } from "react-i18next";
import { Facts } from "../../ui/facts.tsx";
import { spanText } from "../../ui/span-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { To } from "./to.tsx";

/** Whose booking it is, when, where it stands, and what it has of its price. */
export function BookingFacts({ booking }: { readonly booking: Booking }) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const { customerId, providerId, customer, provider, state, priceMinor, currency, refund } = booking;
  const money = (minor: number) => formatMoney(minor, currency, i18n.language);
  return (
    <Facts
      facts={[
        [t("admin.booking.state"), t(`myBookings.states.${state}`)],
        [t("admin.booking.what"), booking.title ?? t(`booking.tasks.${booking.task}`)],
        [t("admin.booking.when"), spanText(booking, style, "full")],
        [t("admin.booking.customer"), <Person key="customer" uid={customerId} name={customer.name} />],
        [t("admin.booking.provider"), <Person key="provider" uid={providerId} name={provider.name} />],
        [t("admin.booking.price"), money(priceMinor)],
        [t("admin.booking.left"), money(givableOf(booking))],
        [
          t("adminPayments.of"),
          <To key="payments" to={`/admin/payments?text=${booking.reference}`}>
            {t("adminPayments.ofThis")}
          </To>,
        ],
        ...(booking.feedback.isSelfPaid ? [[t("admin.booking.card"), t("admin.booking.selfPaid")] as const] : []),
        ...(refund
          ? [
              [
                t("admin.booking.refund"),
                t("admin.booking.refunded", { done: money(refund.doneMinor), of: money(refund.amountMinor) }),
              ] as const,
            ]
          : []),
      ]}
    />
  );
}

function Person({ uid, name }: { readonly uid: string; readonly name: string }) {
  return <To to={`/admin/people/${uid}`}>{name}</To>;
}
