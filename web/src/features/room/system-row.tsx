import { formatMoney } from "@flexsession/domain/money/money";
import { isSoundType, typeOfName } from "@flexsession/domain/room/file-kind";
import type { SystemLine } from "@flexsession/domain/room/message";
import type { Interval } from "@flexsession/domain/time/interval";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import { reviewPath } from "../../ui/review-path.ts";
import { spanText } from "../../ui/span-text.ts";
import { formatTime } from "../../ui/time-format.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

interface Props {
  readonly bookingId: string;
  readonly line: SystemLine;
  /** A party's name as the reader says it. */
  readonly nameOf: (uid: string) => string;
}

/** What has happened to the booking or in its room, between what people said. Memoised, as the messages are. */
export const SystemRow = memo(function SystemRow({ bookingId, line, nameOf }: Props) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const time = formatTime(line.at, style);
  const said = "changes" in line.event ? line.event.changes : "reason" in line.event ? line.event.reason : null;
  return (
    <Typography variant="body2" color="text.secondary" sx={{ textAlign: "center", py: 1, overflowWrap: "anywhere" }}>
      {textOf(line.event)}, {time}
      {said !== null && (
        <Box component="q" sx={quote}>
          {said}
        </Box>
      )}
      {isSound(line.event) && (
        <>
          {" · "}
          <Link
            component={RouterLink}
            to={reviewPath({ bookingId, fileId: line.event.fileId })}
            aria-label={t("review.listenOf", { name: line.event.file, version: line.event.version })}
          >
            {t("review.listen")}
          </Link>
        </>
      )}
    </Typography>
  );

  function textOf(event: SystemLine["event"]): string {
    if (event.name === "moved") return t(`room.events.moved.${event.to}`);
    if (event.name === "disputed") return t(`room.events.disputed.${event.to}`);
    if (event.name === "approved") {
      const { by, file } = event;
      if (file === null) return t("room.events.approvedEmpty");
      return by === null
        ? t("room.events.approvedByClock", { file })
        : t("room.events.approved", { who: nameOf(by), file });
    }
    if (event.name === "supportCancelled") return t(`room.events.supportCancelled.${event.as}`);
    if (event.name === "supportRefunded") {
      return t("room.events.supportRefunded", {
        amount: formatMoney(event.amountMinor, event.currency, i18n.language),
      });
    }
    if (event.name === "supportApproved") return t(`room.events.supportApproved.${event.as}`);
    if (event.name === "supportMoved") return t("room.events.supportMoved", timesOf(event));
    const who = nameOf(event.by);
    if (event.name === "givenBack") {
      return t("room.events.givenBack", { who, amount: formatMoney(event.amountMinor, event.currency, i18n.language) });
    }
    if (event.name === "seatsDropped") {
      return t("room.events.seatsDropped", { who, seats: event.seats, left: event.left });
    }
    if (event.name === "rescheduled") {
      return t("room.events.rescheduled", { who, ...timesOf(event) });
    }
    const { file, version } = event;
    if (event.name === "delivered") return t("room.events.delivered", { who, file, version });
    if (event.name === "changesRequested") {
      return t("room.events.changesRequested", { who, file, version });
    }
    if (version === 1) return t("room.events.fileArrived", { who, file });
    return t("room.events.fileArrivedAgain", { who, file, version });
  }

  function timesOf({ from, to }: { readonly from: Interval; readonly to: Interval }) {
    return { from: spanText(from, style, "short"), to: spanText(to, style, "short") };
  }
});

const quote = {
  display: "block",
  color: "var(--text)",
  whiteSpace: "pre-wrap",
  maxWidth: "36rem",
  mx: "auto",
  mt: 0.5,
} as const;

type OfFile = Extract<SystemLine["event"], { name: "fileArrived" | "delivered" }>;

function isSound(event: SystemLine["event"]): event is OfFile {
  return (event.name === "fileArrived" || event.name === "delivered") && isSoundType(typeOfName(event.file));
}
