import { formatMoney } from "@flexsession/domain/money/money";
import { minutesBetween } from "@flexsession/domain/time/instant";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { spanText } from "../../ui/span-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { pieceUrl } from "./piece-url.ts";
import type { Suggestion } from "./suggestion.ts";

interface Props {
  readonly suggestions: readonly Suggestion[];
  readonly isLooking: boolean;
  readonly seats: number;
  readonly zone: string;
  /** Left out of the links' text, because the page is about this provider. */
  readonly handle: string;
}

/** Free times to choose instead, each one click away. */
export function SuggestionList({ suggestions, isLooking, seats, zone, handle }: Props) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle(zone);
  const heading = useId();

  return (
    <Box component="section" aria-labelledby={heading} sx={{ mt: 2 }}>
      <Typography id={heading} component="h3" variant="subtitle1" sx={{ fontWeight: 700, mb: 1 }}>
        {t("booking.panel.alternatives")}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1 }}>
        {suggestions.map((each) => (
          <li key={`${each.handle}/${each.slotId}/${each.start.toISOString()}`}>
            <Button
              component={Link}
              to={pieceUrl(each.handle, each.slotId, each.start, minutesBetween(each.start, each.end), seats)}
              variant="outlined"
              fullWidth
              sx={{ minHeight: 44, justifyContent: "space-between", gap: 2, textAlign: "start" }}
            >
              <span>
                {spanText(each, style, "short")}
                {each.handle !== handle && ` · ${each.name}`}
              </span>
              <Box component="span" sx={{ flex: "none" }}>
                {formatMoney(each.priceMinor, each.currency, i18n.language)}
              </Box>
            </Button>
          </li>
        ))}
      </Box>
      {suggestions.length === 0 && (
        <>
          {isLooking && <LinearProgress aria-hidden />}
          <Typography component="output" sx={{ display: "block", mb: 1 }}>
            {t(isLooking ? "booking.panel.lookingFor" : "booking.panel.noAlternatives")}
          </Typography>
          {!isLooking && (
            <Button component={Link} to="/browse" variant="outlined">
              {t("booking.panel.browse")}
            </Button>
          )}
        </>
      )}
    </Box>
  );
}
