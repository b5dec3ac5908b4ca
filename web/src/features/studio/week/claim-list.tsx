import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { spanText } from "../../../ui/span-text.ts";
import type { TimeStyle } from "../../../ui/time-format.ts";
import { markText } from "./mark-text.ts";
import type { ClaimMark, Mark } from "./week-marks.ts";

interface Props {
  readonly marks: readonly Mark[];
  readonly style: TimeStyle;
}

/** What is taken of a slot, each leading to its booking. */
export function ClaimList({ marks, style }: Props) {
  const { t } = useTranslation();
  const claims = marks.filter((mark): mark is ClaimMark => mark.kind !== "slot");
  if (claims.length === 0) return null;
  return (
    <Box>
      <Typography variant="h3" sx={{ fontSize: "1rem", mb: 0.5 }}>
        {t("week.taken")}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontVariantNumeric: "tabular-nums" }}>
        {claims.map((mark) => {
          const text = t("week.claim", { when: spanText(mark, style, "short"), what: markText(mark, t) });
          return (
            <li key={mark.id}>
              {mark.bookingId === null ? text : <Link to={`/bookings/${mark.bookingId}`}>{text}</Link>}
            </li>
          );
        })}
      </Box>
    </Box>
  );
}
