import { platformCurrency } from "@flexsession/domain/money/money";
import { highestRateMinor, lowestRateMinor, tasksOf } from "@flexsession/domain/profile/profile-parts";
import Alert from "@mui/material/Alert";
import { useTranslation } from "react-i18next";
import { currencySign, priceText } from "../../../ui/price-text.ts";
import { LineField } from "../form/line-field.tsx";
import type { StepProps } from "./step-props.ts";

/** What an hour of each task costs, or a seat. */
export function RatesStep({ form, mistakes, onChange }: StepProps) {
  const { t } = useTranslation();
  const limits = {
    lowest: priceText(lowestRateMinor, platformCurrency),
    highest: priceText(highestRateMinor, platformCurrency),
  };
  return (
    <>
      {mistakes.has("rates") && <Alert severity="error">{t("pageEditor.mistakes.rates")}</Alert>}
      {tasksOf(form.basics.discipline ?? "music").map((task) => (
        <LineField
          key={task}
          label={t(task === "class" ? "pageEditor.rates.seat" : "pageEditor.rates.hour", {
            task: t(`tape.tasks.${task}`),
          })}
          help={t("pageEditor.rates.help", limits)}
          value={form.rates[task] ?? ""}
          most={10}
          mistakes={mistakes}
          path={`rates.${task}`}
          field="rate"
          isNumber
          prefix={currencySign(platformCurrency)}
          onChange={(text) => onChange({ rates: { ...form.rates, [task]: text } })}
        />
      ))}
    </>
  );
}
