import type { PlanTerms as Terms } from "@flexsession/domain/packs/plan";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { priceText } from "./price-text.ts";

interface Props {
  readonly plan: Terms & { readonly currency: string };
  /** Whether its own teacher reads it. */
  readonly isOwn?: boolean;
}

/** What a monthly plan is: how many classes for how much each month, and who gets what is not used. */
export function PlanTerms({ plan, isOwn = false }: Props) {
  const { t } = useTranslation();
  const { title, classes, priceMinor, currency, unusedTo } = plan;
  const each = t("packs.each", { price: priceText(Math.round(priceMinor / classes), currency) });
  return (
    <Box sx={{ flex: "1 1 18rem", minWidth: 0 }}>
      <Typography variant="h3" sx={{ fontSize: "1.125rem", overflowWrap: "anywhere" }}>
        {title}
      </Typography>
      <Typography sx={{ fontVariantNumeric: "tabular-nums" }}>
        <Box component="span" sx={{ fontWeight: 700 }}>
          {t("plans.classes", { count: classes })}, {t("plans.price", { price: priceText(priceMinor, currency) })}
        </Box>{" "}
        {classes > 1 && `(${each})`}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {!isOwn && t("plans.renews")} {t(`plans.${isOwn ? "unusedOwn" : "unused"}.${unusedTo}`)}
      </Typography>
    </Box>
  );
}
