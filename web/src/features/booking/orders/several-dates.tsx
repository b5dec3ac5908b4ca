import { mostSeats } from "@flexsession/domain/booking/hold-limit";
import type { Slot } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { startOfWeek } from "@flexsession/domain/time/week";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useAccount } from "../../../firebase/account.ts";
import { useLiveQuery } from "../../../firebase/live-query.ts";
import { ownBookingsFrom } from "../../../firebase/own-bookings-from.ts";
import { useTape } from "../../../firebase/use-tape.ts";
import { Placeholder } from "../../../ui/placeholder.tsx";
import { ChoiceGroup } from "../choice-group.tsx";
import { OwnHold } from "../own-hold.tsx";
import type { PanelBodyProps } from "../piece-panel.tsx";
import { useOwnHold } from "../use-own-hold.ts";
import { classDates } from "./class-dates.ts";
import { DateChoices } from "./date-choices.tsx";
import { OrderOffer } from "./order-offer.tsx";
import { useChosenDates } from "./use-chosen-dates.ts";

/** How far ahead dates are offered. */
const days = 70;

interface Props extends PanelBodyProps {
  readonly slot: Slot;
  readonly classId: string;
  /** The slots that are chosen, as the address says. */
  readonly chosen: readonly string[];
}

/** Chooses several dates of a class, each shown as it stands now, and holds and pays for all of them at once. */
export default function SeveralDates({ slot, classId, chosen, ...panel }: Props) {
  const { t } = useTranslation();
  const { profile, slotId, now, zone } = panel;
  const uid = useAccount((account) => account.uid);
  const { seats, choose, chooseSeats, leave } = useChosenDates(slotId);
  const from = startOfWeek(now);
  const tape = useTape(profile.providerId, { start: from, end: addMilliseconds(from, days * day) });
  const own = useLiveQuery(uid === null ? null : ownBookingsFrom(uid, from));
  const ownHold = useOwnHold(uid, profile.providerId, now);
  const failed = [tape, own].find((each) => each.status === "failed");
  const isReady = tape.status === "ready" && (uid === null || own.status === "ready");
  const held = own.status === "ready" ? own.value.filter((each) => each.customerId === uid) : [];
  const dates = tape.status === "ready" ? classDates(tape.value, { classId, seats, own: held }, now) : [];

  if (ownHold) return <OwnHold booking={ownHold} zone={zone} now={now} />;
  return (
    <>
      <Typography color="text.secondary">{t("orders.help")}</Typography>
      <ChoiceGroup
        legend={t("booking.panel.seats")}
        chosen={seats}
        choices={Array.from({ length: Math.min(mostSeats, slot.capacity) }, (_, index) => ({
          value: index + 1,
          label: `${index + 1}`,
          isPossible: true,
        }))}
        onChoose={chooseSeats}
      />
      {failed && (
        <Alert severity="error" action={<Button onClick={failed.retry}>{t("orders.retry")}</Button>}>
          {t("orders.failed")}
        </Alert>
      )}
      {!failed && !isReady && <Placeholder label={t("orders.loading")} height={48} bars={4} />}
      {isReady && dates.length === 0 && <Typography component="output">{t("orders.none")}</Typography>}
      {isReady && dates.length > 0 && (
        <>
          <DateChoices dates={dates} chosen={chosen} seats={seats} zone={zone} onChoose={choose} />
          <OrderOffer panel={panel} dates={dates} chosen={chosen} seats={seats} />
        </>
      )}
      <Button variant="text" onClick={leave} sx={{ minHeight: 44, alignSelf: "start" }}>
        {t("orders.back")}
      </Button>
    </>
  );
}
