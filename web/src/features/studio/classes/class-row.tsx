import type { Class } from "@flexsession/domain/classes/class-document";
import { occurrencesToPublish } from "@flexsession/domain/classes/publish-class";
import { seatsTaken } from "@flexsession/domain/tape/occupied";
import type { Tape } from "@flexsession/domain/tape/tape";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { priceText } from "../../../ui/price-text.ts";
import { rowCard, wholeLink } from "../../../ui/row-card.ts";
import { spanText } from "../../../ui/span-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";

interface Props {
  readonly class: Class;
  /** Null until it is known. */
  readonly tape: Tape | null;
  readonly from: Date;
}

/** One class as a row that leads to its page, with what comes up next of it. */
export function ClassRow({ class: aClass, tape, from }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle(aClass.zone);
  const [next] = tape ? occurrencesToPublish(aClass, tape, from).filter((each) => each.slotId in tape.slots) : [];
  const isOpen = aClass.state === "open";
  return (
    <Box component="li" sx={{ ...rowCard, borderLeft: `6px solid var(--${isOpen ? "free" : "line-strong"})` }}>
      <Box sx={{ flex: "1 1 16rem", minWidth: 0 }}>
        <Typography sx={{ fontWeight: 700, overflowWrap: "anywhere" }}>
          <Box component={Link} to={`/studio/classes/${aClass.classId}`} sx={wholeLink}>
            {aClass.title}
          </Box>
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {t(`level.${aClass.level}`)}
        </Typography>
        <Typography sx={{ fontVariantNumeric: "tabular-nums" }}>{standing()}</Typography>
      </Box>
      {next && (
        <Typography sx={{ fontWeight: 700, fontVariantNumeric: "tabular-nums" }}>
          {t("tape.perSeat", { price: priceText(next.priceMinor, aClass.currency) })}
        </Typography>
      )}
    </Box>
  );

  function standing(): string {
    if (!isOpen) return t("classes.cancelled");
    if (!tape) return "…";
    if (!next) return t("classes.noNext");
    const taken = seatsTaken(tape.seats[next.slotId], from);
    return t("classes.next", { when: spanText(next, style, "short"), taken, seats: next.capacity });
  }
}
