import type { Notice } from "@flexsession/domain/notify/notice";
import type { NoticeKind } from "@flexsession/domain/notify/notice-kind";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Icon, type IconName } from "../../ui/icon.tsx";
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
        <Box
          component={Link}
          to={notice.kind === "message" ? `/bookings/${notice.bookingId}/room` : `/bookings/${notice.bookingId}`}
          onClick={() => isUnread && onOpen(notice.noticeId)}
          sx={wholeRow}
        >
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
  reminderDay: { icon: "clock", tone: "held" },
  reminderHour: { icon: "clock", tone: "held" },
  message: { icon: "send", tone: "free" },
};

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

const wholeRow = {
  color: "inherit",
  textDecoration: "none",
  "&::after": { content: '""', position: "absolute", inset: 0 },
  "&:focus-visible": { outline: "none" },
  "&:focus-visible::after": { outline: "3px solid var(--accent)", outlineOffset: 2 },
} as const;
