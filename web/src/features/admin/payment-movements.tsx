import type { FoundPayment } from "@flexsession/domain/admin/found-payment";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { momentText } from "../../ui/moment-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

/** The refunds, transfers and reversals of a payment, the first first, with how far each has come. */
export function PaymentMovements({ payment }: { readonly payment: FoundPayment }) {
  const { t } = useTranslation();
  const { movements } = payment;
  return (
    <>
      <Typography variant="h3">{t("adminPayments.movements")}</Typography>
      {movements.length === 0 ? (
        <Typography color="text.secondary">{t("adminPayments.noMovements")}</Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
          {movements.map((each) => (
            <Movement key={`${each.kind} ${each.why}`} movement={each} currency={payment.currency} />
          ))}
        </Box>
      )}
    </>
  );
}

interface Props {
  readonly movement: FoundPayment["movements"][number];
  readonly currency: FoundPayment["currency"];
}

function Movement({ movement, currency }: Props) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const { kind, why, amountMinor, state, attempts, failure, processorId, createdAt, nextAt } = movement;
  const standing = [
    t(`adminPayments.states.${state}`),
    ...(attempts > 0 ? [t("adminPayments.attempts", { count: attempts })] : []),
    ...(nextAt ? [t("adminPayments.next", { moment: momentText(nextAt, style) })] : []),
  ];
  return (
    <Box component="li" sx={row}>
      <Box sx={{ fontWeight: 700 }}>
        {t("adminPayments.row", {
          kind: t(`adminPayments.kinds.${kind}`),
          amount: formatMoney(amountMinor, currency, i18n.language),
        })}
      </Box>
      <Box>{standing.join(", ")}</Box>
      <Box sx={{ color: "var(--muted)", fontSize: "var(--text-s)" }}>
        <time dateTime={createdAt.toISOString()}>{momentText(createdAt, style)}</time>
      </Box>
      <Box sx={{ fontFamily: "var(--font-tape)", fontSize: "var(--text-s)", color: "var(--muted)" }}>
        <Box>{t("adminPayments.why", { why })}</Box>
        {processorId !== null && <Box>{processorId}</Box>}
        {failure !== null && <Box sx={{ color: "var(--text)" }}>{failure}</Box>}
      </Box>
    </Box>
  );
}

const row = {
  display: "grid",
  gap: 0.5,
  py: 1.5,
  minWidth: 0,
  overflowWrap: "anywhere",
  borderTop: "1px solid var(--line)",
} as const;
