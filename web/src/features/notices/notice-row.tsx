import { choiceQuery } from "@flexsession/domain/booking/choice-query";
import type { Notice } from "@flexsession/domain/notify/notice";
import type { NoticeKind } from "@flexsession/domain/notify/notice-kind";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { wholeLink } from "../../ui/row-card.ts";
import { formatTime } from "../../ui/time-format.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { useSentence } from "./use-sentence.ts";

interface Props {
  readonly notice: Notice;
  /** Told when it is opened. */
  readonly onOpen: (noticeId: string) => void;
}

/** One notice: what has happened and when, leading to the booking that it is about. */
export function NoticeRow({ notice, onOpen }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const sentence = useSentence();
  const isUnread = notice.readAt === null;
  const { icon, tone } = looks[notice.kind];

  return (
    <Box component="li" sx={{ ...row, background: isUnread ? "var(--accent-soft)" : "var(--surface)" }}>
      <Box component="span" sx={{ color: `var(--${tone})`, display: "grid" }}>
        <Icon name={icon} size={22} />
      </Box>
      <Typography sx={{ minWidth: 0, overflowWrap: "anywhere", fontWeight: isUnread ? 700 : 400 }}>
        {isUnread && <span className="visually-hidden">{t("notices.unread")}: </span>}
        <Box component={Link} to={pathOf(notice)} onClick={() => isUnread && onOpen(notice.noticeId)} sx={wholeLink}>
          {sentence(notice)}
        </Box>
      </Typography>
      <Typography
        component="time"
        dateTime={notice.at.toISOString()}
        variant="body2"
        sx={{ color: "var(--muted)", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" }}
      >
        {formatTime(notice.at, style)}
      </Typography>
    </Box>
  );
}

function pathOf({ kind, bookingId, waited, side, start, end }: Notice): string {
  if (waited) return `/p/${waited.handle}?${new URLSearchParams(choiceQuery({ ...waited, start, end }))}`;
  if (bookingId === null) return side === "customer" ? "/packs" : "/studio/packs";
  return inRoom.has(kind) ? `/bookings/${bookingId}/room` : `/bookings/${bookingId}`;
}

const looks: Record<NoticeKind, { readonly icon: IconName; readonly tone: "free" | "held" | "muted" | "requested" }> = {
  approved: { icon: "check", tone: "held" },
  proposed: { icon: "calendar", tone: "requested" },
  declined: { icon: "blocked", tone: "muted" },
  expired: { icon: "blocked", tone: "muted" },
  confirmed: { icon: "check", tone: "free" },
  refundedLate: { icon: "previous", tone: "muted" },
  requestReceived: { icon: "hand", tone: "requested" },
  booked: { icon: "calendar", tone: "free" },
  cancelled: { icon: "blocked", tone: "muted" },
  rescheduled: { icon: "calendar", tone: "free" },
  classChanged: { icon: "calendar", tone: "held" },
  linkChanged: { icon: "calendar", tone: "held" },
  seatsDropped: { icon: "previous", tone: "muted" },
  changeRefunded: { icon: "previous", tone: "muted" },
  announced: { icon: "send", tone: "free" },
  reminderDay: { icon: "clock", tone: "held" },
  reminderHour: { icon: "clock", tone: "held" },
  message: { icon: "send", tone: "free" },
  delivered: { icon: "check", tone: "requested" },
  approvalDue: { icon: "clock", tone: "held" },
  changesRequested: { icon: "previous", tone: "requested" },
  deliveryApproved: { icon: "check", tone: "free" },
  released: { icon: "check", tone: "free" },
  givenBack: { icon: "previous", tone: "muted" },
  supportActed: { icon: "hand", tone: "held" },
  feedbackAsked: { icon: "star", tone: "requested" },
  feedbackBegun: { icon: "star", tone: "requested" },
  feedbackRevealed: { icon: "star", tone: "free" },
  feedbackReplied: { icon: "star", tone: "free" },
  disputed: { icon: "blocked", tone: "held" },
  disputeEnded: { icon: "check", tone: "muted" },
  turn: { icon: "hand", tone: "held" },
  freeAgain: { icon: "calendar", tone: "free" },
  waitMoved: { icon: "calendar", tone: "held" },
  calledOff: { icon: "calendar", tone: "muted" },
  turnOver: { icon: "clock", tone: "muted" },
  waitOver: { icon: "blocked", tone: "muted" },
  subscribed: { icon: "check", tone: "free" },
  renewed: { icon: "check", tone: "free" },
  renewalFailed: { icon: "blocked", tone: "held" },
  endedByProvider: { icon: "blocked", tone: "held" },
  subscriptionEnding: { icon: "calendar", tone: "muted" },
  packBought: { icon: "check", tone: "free" },
  packReminder: { icon: "clock", tone: "held" },
  packEnded: { icon: "previous", tone: "muted" },
  subscriptionEnded: { icon: "blocked", tone: "muted" },
};

/** What its reader answers in the room. */
const inRoom: ReadonlySet<NoticeKind> = new Set(["message", "delivered", "approvalDue", "changesRequested"]);

const row = {
  position: "relative",
  display: "grid",
  gridTemplateColumns: "auto 1fr auto",
  alignItems: "start",
  columnGap: 1.5,
  p: 2,
  borderRadius: "var(--radius-s)",
  boxShadow: "var(--shadow)",
} as const;
