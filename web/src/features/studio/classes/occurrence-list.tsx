import type { Class } from "@flexsession/domain/classes/class-document";
import type { Occurrence } from "@flexsession/domain/classes/occurrences";
import { occurrencesToPublish } from "@flexsession/domain/classes/publish-class";
import { seatsTaken } from "@flexsession/domain/tape/occupied";
import type { Tape } from "@flexsession/domain/tape/tape";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useNow } from "../../../firebase/clock.ts";
import { priceText } from "../../../ui/price-text.ts";
import { rowCard } from "../../../ui/row-card.ts";
import { spanText } from "../../../ui/span-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { CancelDialog } from "./cancel-dialog.tsx";
import { ChangeDialog } from "./change-dialog.tsx";

interface Props {
  readonly class: Class;
  readonly tape: Tape;
  readonly from: Date;
}

interface Topic {
  readonly kind: "change" | "cancel";
  readonly occurrence: Occurrence;
}

/** What comes up of a class, each with its seats and the ways to change or cancel it. */
export function OccurrenceList({ class: aClass, tape, from }: Props) {
  const { t } = useTranslation();
  const [topic, setTopic] = useState<Topic | null>(null);
  const coming = occurrencesToPublish(aClass, tape, from);
  if (coming.length === 0) return <Typography color="text.secondary">{t("classes.noNext")}</Typography>;

  return (
    <>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
        {coming.map((each) => (
          <Row key={each.slotId} class={aClass} occurrence={each} tape={tape} onTopic={setTopic} />
        ))}
      </Box>
      {topic?.kind === "change" && (
        <ChangeDialog class={aClass} tape={tape} occurrence={topic.occurrence} onClose={() => setTopic(null)} />
      )}
      {topic?.kind === "cancel" && (
        <CancelDialog class={aClass} tape={tape} occurrence={topic.occurrence} onClose={() => setTopic(null)} />
      )}
    </>
  );
}

interface RowProps {
  readonly class: Class;
  readonly occurrence: Occurrence;
  readonly tape: Tape;
  readonly onTopic: (topic: Topic) => void;
}

function Row({ class: aClass, occurrence, tape, onTopic }: RowProps) {
  const { t } = useTranslation();
  const style = useTimeStyle(aClass.zone);
  const at = useNow(10_000);
  const { slotId, capacity, priceMinor, place } = occurrence;
  const slot = tape.slots[slotId];
  const when = spanText(occurrence, style, "short");
  const taken = seatsTaken(tape.seats[slotId], at);
  const isOffered = slot !== undefined && !slot.withdrawn;
  return (
    <Box component="li" sx={{ ...rowCard, borderLeft: `6px solid var(--${isOffered ? "free" : "line-strong"})` }}>
      <Box sx={{ flex: "1 1 15rem", minWidth: 0 }}>
        <Typography sx={{ fontWeight: 700, fontVariantNumeric: "tabular-nums" }}>{when}</Typography>
        <Typography sx={{ overflowWrap: "anywhere" }}>
          {place.kind === "online" ? t("classes.where.online") : place.address}
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ fontVariantNumeric: "tabular-nums" }}>
          {isOffered ? t("classes.taken", { taken, seats: capacity }) : t("classes.absent")}
          {`, ${t("tape.perSeat", { price: priceText(priceMinor, aClass.currency) })}`}
        </Typography>
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, ml: { xs: -1, sm: 0 } }}>
        {taken > 0 && (
          <Button
            component={Link}
            to={`/studio/roster/${slotId}`}
            aria-label={t("attendance.rosterOf", { when })}
            sx={{ minHeight: 44 }}
          >
            {t("attendance.roster")}
          </Button>
        )}
        {occurrence.start > at && (
          <>
            <Button
              onClick={() => onTopic({ kind: "change", occurrence })}
              aria-label={t("classes.changeWhat", { when })}
              sx={{ minHeight: 44 }}
            >
              {t("classes.change")}
            </Button>
            <Button
              color="error"
              onClick={() => onTopic({ kind: "cancel", occurrence })}
              aria-label={t("classes.cancelWhat", { when })}
              sx={{ minHeight: 44 }}
            >
              {t("classes.cancelOne")}
            </Button>
          </>
        )}
      </Box>
    </Box>
  );
}
