import { paymentName } from "@flexsession/domain/contracts/payment-search";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { PaymentCard } from "./payment-card.tsx";
import { useAnswer } from "./use-answer.ts";

/** What is found under a text; what can be no name of a payment is not asked for. */
export function FoundPayments({ text }: { readonly text: string }) {
  const name = paymentName.safeParse(text);
  return name.success ? <Named name={name.data} /> : <NotFound />;
}

function Named({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const { live } = useAnswer(name, () => call("findPayment", { text: name }));
  if (live.status === "loading") return <Placeholder label={t("adminPayments.loading")} height={220} />;
  if (live.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={live.retry}>{t("admin.retry")}</Button>}>
        {t("adminPayments.failed")}
      </Alert>
    );
  }
  if (live.status === "missing" || live.value.payments.length === 0) return <NotFound />;
  return (
    <>
      {live.value.payments.map((each) => (
        <PaymentCard key={each.paymentId} payment={each} />
      ))}
      {live.value.isMore && <Typography color="text.secondary">{t("adminPayments.more")}</Typography>}
    </>
  );
}

function NotFound() {
  const { t } = useTranslation();
  return (
    <Box>
      <Typography variant="h2">{t("adminPayments.none")}</Typography>
      <Typography color="text.secondary">{t("adminPayments.noneWhy")}</Typography>
    </Box>
  );
}
