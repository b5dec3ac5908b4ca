import type { FoundPayment } from "@flexsession/domain/admin/found-payment";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Facts } from "../../ui/facts.tsx";
import { momentText } from "../../ui/moment-text.ts";
import { panel } from "../../ui/panel.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { PaymentMovements } from "./payment-movements.tsx";
import { To } from "./to.tsx";

type Fact = readonly [string, ReactNode];

/** One payment, or a share of one: what for and whose, where its cents are, and what moves of it. */
export function PaymentCard({ payment }: { readonly payment: FoundPayment }) {
  const { t, i18n } = useTranslation();
  const heading = useId();
  const style = useTimeStyle();
  const { subject, customer, provider, currency, allocations, disputes, intentId, paymentId } = payment;
  const money = (minor: number) => formatMoney(minor, currency, i18n.language);
  const name = t(`adminPayments.subjects.${subject.kind}`, { name: subject.name });
  const isOfBooking = subject.kind === "booking" || subject.kind === "order";
  const amounts = [
    [t("adminPayments.fee"), payment.feeMinor],
    [t("adminPayments.refunded"), payment.refundedMinor],
    [t("adminPayments.disputed"), payment.disputedMinor],
    [t("adminPayments.lost"), payment.lostMinor],
    [t("adminPayments.transferred"), payment.transferredMinor],
  ] as const;
  const facts: Fact[] = [
    [
      t("adminPayments.subject"),
      isOfBooking ? (
        <To key="subject" to={`/admin/bookings/${subject.id}`}>
          {name}
        </To>
      ) : (
        name
      ),
    ],
    [t("adminPayments.customer"), <Person key="customer" {...customer} />],
    [t("adminPayments.provider"), <Person key="provider" {...provider} />],
    [t("adminPayments.at"), momentText(payment.createdAt, style)],
    [t("adminPayments.captured"), money(payment.capturedMinor)],
    ...amounts.flatMap(([label, minor]): Fact[] => (minor === 0 ? [] : [[label, money(minor)]])),
    [
      t("adminPayments.belongs"),
      allocations.map(({ to, amountMinor }) => (
        <Box key={to}>{t("adminPayments.part", { amount: money(amountMinor), to: t(`adminPayments.to.${to}`) })}</Box>
      )),
    ],
    ...disputes.map(
      ({ disputeId, state, amountMinor }): Fact => [
        t("adminPayments.dispute"),
        <To key={disputeId} to={`/admin/disputes/${disputeId}`}>
          {t("adminPayments.disputeOf", { state: t(`disputes.states.${state}`), amount: money(amountMinor) })}
        </To>,
      ],
    ),
    [
      t("adminPayments.intent"),
      intentId === paymentId ? (
        intentId
      ) : (
        <To key="whole" to={`/admin/payments?text=${intentId}`}>
          {t("adminPayments.whole", { id: intentId })}
        </To>
      ),
    ],
    [t("adminPayments.checkout"), payment.checkoutId],
    ...(isOfBooking
      ? [
          [
            t("adminPayments.ledger"),
            <To key="ledger" to={`/admin/ledger?reference=${subject.name}`}>
              {t("adminPayments.entries", { reference: subject.name })}
            </To>,
          ] as const,
        ]
      : []),
  ];
  return (
    <Box component="section" aria-labelledby={heading} sx={panel}>
      <Typography id={heading} variant="h2" sx={{ overflowWrap: "anywhere" }}>
        {t("adminPayments.named", { amount: money(payment.capturedMinor) })}
      </Typography>
      <Facts facts={facts} />
      <PaymentMovements payment={payment} />
    </Box>
  );
}

function Person({ uid, name }: FoundPayment["customer"]) {
  return <To to={`/admin/people/${uid}`}>{name}</To>;
}
