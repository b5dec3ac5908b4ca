import type { Booking } from "@flexsession/domain/booking/booking";
import { priceForMinutes } from "@flexsession/domain/booking/own-time";
import { refusalOfProposal } from "@flexsession/domain/booking/propose-time";
import { formatMoney } from "@flexsession/domain/money/money";
import type { Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, minute, minutesBetween } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";
import { addLocalDays, localDateOf, localDay } from "@flexsession/domain/time/local-day";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTapeAround } from "../../firebase/use-tape-around.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { spanText } from "../../ui/span-text.ts";
import { startsOn } from "../../ui/starts-on.ts";
import { type TimeChoice, TimeFields } from "../../ui/time-fields.tsx";
import { useAction } from "../../ui/use-action.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

const furthestDays = 364;

interface Props {
  readonly request: Booking;
  readonly now: Date;
  readonly onPropose: (time: Interval) => Promise<void>;
  readonly onKeep: () => void;
}

/** Chooses another time for a request, in its provider's zone, among what is free on their tape, and proposes it. */
export function ProposeForm(props: Props) {
  const { request } = props;
  const { zone } = request.provider;
  const [choice, setChoice] = useState<TimeChoice>(() => ({
    date: localDateOf(request.start, zone),
    start: null,
    minutes: minutesBetween(request.start, request.end),
  }));
  const tape = useTapeAround(request.providerId, localDay(choice.date, zone));
  return <ProposeFields {...props} tape={tape} choice={choice} onChoose={setChoice} />;
}

interface FieldsProps extends Props {
  readonly tape: Tape | null;
  readonly choice: TimeChoice;
  readonly onChoose: (choice: TimeChoice) => void;
}

/** As `ProposeForm`, over a tape that is already known. */
export function ProposeFields({ request, now, tape, choice, onChoose, onPropose, onKeep }: FieldsProps) {
  const { t, i18n } = useTranslation();
  const [isMissing, setMissing] = useState(false);
  const { customer, provider, currency } = request;
  const { zone } = provider;
  const style = useTimeStyle();
  const who = customer.name;
  const { start, minutes } = choice;
  const time = start && { start, end: addMilliseconds(start, minutes * minute) };
  const isPossible = (each: Interval) => tape !== null && !refusalOfProposal(tape, request, each, now);
  const proposing = useAction(onPropose);
  const { error } = proposing;
  const today = localDateOf(now, zone);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const isReady = time !== null && isPossible(time);
    setMissing(!isReady);
    if (isReady) await proposing.run(time);
  };

  return (
    <Box component="form" noValidate onSubmit={send} sx={{ display: "grid", gap: 1.5 }}>
      <Typography>{t("requests.proposeLead", { who })}</Typography>
      <TimeFields
        zone={zone}
        choice={choice}
        starts={tape && startsOn(choice.date, zone, minutes, isPossible)}
        between={[today, addLocalDays(today, furthestDays)]}
        noStart={t("requests.proposeNone")}
        onChange={onChoose}
      />
      {time && isPossible(time) && (
        <Typography sx={{ fontVariantNumeric: "tabular-nums" }}>
          {t("requests.proposeWhat", {
            who,
            theirs: spanText(time, { ...style, zone: customer.zone }, "full"),
            price: formatMoney(priceForMinutes(request, minutes), currency, i18n.language),
          })}
        </Typography>
      )}
      <Box component="output">{isMissing && <Typography color="error">{t("requests.proposeMissing")}</Typography>}</Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "start" }}>
        <ActionButton
          type="submit"
          variant="contained"
          isPending={proposing.isPending}
          pendingText={t("requests.proposing")}
          errorText={error === null ? null : errorText(error, t, t("requests.actionFailed"))}
        >
          {t("requests.sendProposal")}
        </ActionButton>
        <Button sx={{ minHeight: 44 }} onClick={onKeep}>
          {t("requests.keepProposal")}
        </Button>
      </Box>
    </Box>
  );
}
