import { explainTime } from "@flexsession/domain/tape/explain-time";
import type { Tape } from "@flexsession/domain/tape/tape";
import type { Interval } from "@flexsession/domain/time/interval";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useTape } from "../../../firebase/live-tape.ts";
import { spanText } from "../../../ui/span-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { useStudio } from "../use-studio.ts";
import { reasonText } from "./reason-text.ts";

interface Props {
  readonly time: Interval;
  readonly at: Date;
  readonly onOffer: (time: Interval) => void;
}

/** The reasons against a time on the live tape, or that it is offered. */
export function Reasons({ time, at, onOffer }: Props) {
  const { t } = useTranslation();
  const { providerId } = useStudio();
  const tape = useTape(providerId, time);
  if (tape.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={tape.retry}>{t("studio.retry")}</Button>}>
        {t("week.failed")}
      </Alert>
    );
  }
  return (
    <Box component="output" aria-busy={tape.status !== "ready"} sx={{ display: "grid", gap: 1.5 }}>
      {tape.status === "ready" ? (
        <Explained tape={tape.value} time={time} at={at} onOffer={onOffer} />
      ) : (
        <Typography>{t("week.looking")}</Typography>
      )}
    </Box>
  );
}

function Explained({ tape, time, at, onOffer }: Props & { readonly tape: Tape }) {
  const { t } = useTranslation();
  const { zone } = useStudio();
  const style = useTimeStyle(zone);
  const when = spanText(time, style, "full");
  const reasons = explainTime(tape, time, at);
  if (reasons.length === 0) return <Alert severity="success">{t("week.offeredNow", { when })}</Alert>;

  const isOutside = reasons.every((each) => each.code === "outside-hours" && each.by === null);
  return (
    <>
      <Typography sx={{ fontWeight: 700 }}>{t("week.notOffered", { when })}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: "grid", gap: 0.5 }}>
        {reasons.map((reason) => {
          const text = reasonText(reason, tape.rules, style, t);
          return <li key={text}>{text}</li>;
        })}
      </Box>
      {isOutside && (
        <Box>
          <Button variant="contained" onClick={() => onOffer(time)}>
            {t("week.offer")}
          </Button>
        </Box>
      )}
    </>
  );
}
