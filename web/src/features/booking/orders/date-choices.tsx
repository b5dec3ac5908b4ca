import { mostDates, mostInOrder } from "@flexsession/domain/booking/hold-limit";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { spanText } from "../../../ui/span-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import type { ClassDate } from "./class-dates.ts";

interface Props {
  readonly dates: readonly ClassDate[];
  readonly chosen: readonly string[];
  /** Of each date. */
  readonly seats: number;
  readonly zone: string;
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Every date of a class with how it stands, to be chosen or skipped. */
export function DateChoices({ dates, chosen, seats, zone, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle(zone);
  const free = dates.filter((each) => each.problem === null).map((each) => each.slotId);
  const most = mostDates(seats);
  const isFull = chosen.length >= most;

  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: "grid" }}>
      <Box component="legend" sx={{ fontWeight: 700, p: 0, mb: 1 }}>
        {t("orders.title")}
      </Box>
      {dates.map((each) => {
        const isChosen = chosen.includes(each.slotId);
        // What was chosen and is taken since can still be given up.
        const isPossible = isChosen || (each.problem === null && !isFull);
        return (
          <FormControlLabel
            key={each.slotId}
            disabled={!isPossible}
            sx={row}
            control={
              <Checkbox
                checked={isChosen}
                onChange={(_, isOn) =>
                  onChoose(isOn ? [...chosen, each.slotId] : chosen.filter((other) => other !== each.slotId))
                }
              />
            }
            label={
              <Box component="span" sx={{ display: "flex", flexWrap: "wrap", columnGap: 2, alignItems: "baseline" }}>
                <Box component="span" sx={{ flex: "1 1 12rem", fontVariantNumeric: "tabular-nums" }}>
                  {spanText(each, style, "short")}
                </Box>
                <Box component="span" sx={{ fontFamily: "var(--font-tape)" }}>
                  {formatMoney(each.priceMinor, each.currency, i18n.language)}
                </Box>
                <Box component="span" sx={{ flexBasis: "100%", fontSize: "0.875rem", color: "text.secondary" }}>
                  {standing(each)}
                </Box>
              </Box>
            }
          />
        );
      })}
      {(isFull || most < mostInOrder) && (
        <Typography component="output">
          {most < mostInOrder ? t("orders.mostWithSeats", { seats, count: most }) : t("orders.most", { count: most })}
        </Typography>
      )}
      {free.some((each) => !chosen.includes(each)) && !isFull && (
        <Button sx={{ minHeight: 44, justifySelf: "start" }} onClick={() => onChoose(free.slice(0, most))}>
          {t("orders.all")}
        </Button>
      )}
    </Box>
  );

  function standing({ problem, left }: ClassDate): string {
    if (problem === null) return t("orders.left", { count: left });
    if (problem === "yours") return t("orders.yours");
    if (problem === "owed-to-others") return t("orders.owed");
    if (problem !== "not-enough-seats") return t("orders.closed");
    return left > 0 ? t("orders.fewer", { count: left }) : t("orders.full");
  }
}

const row = {
  m: 0,
  py: 0.5,
  minHeight: 44,
  borderBottom: "1px solid var(--line)",
  "& .MuiFormControlLabel-label": { flex: 1, minWidth: 0 },
} as const;
