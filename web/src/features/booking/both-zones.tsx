import type { Interval } from "@flexsession/domain/time/interval";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { spanText } from "../../ui/span-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

interface Props {
  readonly span: Interval;
  readonly zone: string;
  readonly other: { readonly name: string; readonly zone: string };
}

/** When something is, for the reader and for the other side, each in their own zone. */
export function BothZones({ span, zone, other }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle(zone);
  const mine = spanText(span, style, "full");
  const theirs = spanText(span, { ...style, zone: other.zone }, "full");

  return (
    <Box sx={{ fontVariantNumeric: "tabular-nums" }}>
      <Typography sx={{ fontWeight: 700 }}>{mine}</Typography>
      <Typography variant="body2" color="text.secondary">
        {mine === theirs
          ? t("booking.sameZone", { who: other.name })
          : `${t("booking.theirTime", { who: other.name })}: ${theirs}`}
      </Typography>
    </Box>
  );
}
