import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";

interface Props {
  readonly priceMinor: number;
  readonly currency: string;
  /** What it is made of, such as the price of an hour. */
  readonly unit: string;
}

/** What the customer pays, exactly. */
export function PriceLine({ priceMinor, currency, unit }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <Box>
      <Box sx={{ display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: 2 }}>
        <Typography sx={{ fontWeight: 700 }}>{t("booking.panel.price")}</Typography>
        <Typography variant="h5" component="p" sx={{ fontWeight: 800, fontVariantNumeric: "tabular-nums" }}>
          {priceMinor === 0 ? t("booking.panel.free") : formatMoney(priceMinor, currency, i18n.language)}
        </Typography>
      </Box>
      <Typography variant="body2" color="text.secondary">
        {unit}
        {priceMinor > 0 && ` · ${t("booking.panel.priceNote")}`}
      </Typography>
    </Box>
  );
}
