import { canChange } from "@flexsession/domain/room/can-change";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useSnackbar } from "notistack";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../firebase/clock.ts";
import { sendText, type Writer } from "../../firebase/room/outbox.ts";
import type { Entry, ThreadWindow } from "../../firebase/room/thread-window.ts";
import { formatDay } from "../../ui/time-format.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { Composer } from "./composer.tsx";
import { DividerRow } from "./divider-row.tsx";
import { MessageBubble } from "./message-bubble.tsx";
import { SystemRow } from "./system-row.tsx";
import { ThreadList, type ThreadListHandle } from "./thread-list.tsx";
import { type Row, threadRows } from "./thread-rows.ts";
import { useChanges } from "./use-changes.ts";
import type { usePresence } from "./use-presence.ts";
import { useReadMarks } from "./use-read-marks.ts";
import { useUnseen } from "./use-unseen.ts";

interface Props {
  /** What stands before the oldest entry. */
  readonly opening: Entry | null;
  readonly writer: Writer;
  readonly other: { readonly uid: string; readonly name: string };
  readonly window: ThreadWindow;
  readonly readOlder: () => Promise<void>;
  readonly isLooking: boolean;
  readonly canWrite: boolean;
  readonly company: ReturnType<typeof usePresence>;
}

/** A thread that is there: its rows, who is present, and the field to write in. */
export function ThreadView({ opening, writer, other, window, readOlder, isLooking, canWrite, company }: Props) {
  const { t } = useTranslation();
  const { enqueueSnackbar } = useSnackbar();
  const { zone } = useTimeStyle();
  const now = useNow(30_000);
  const { entries, hasOlder } = window;
  const list = useRef<ThreadListHandle>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const { otherReadAt, firstNewId } = useReadMarks(writer, other.uid, entries, {
    isLooking: isLooking && isAtEnd,
    canWrite,
  });
  const unseen = useUnseen(entries, other, isAtEnd && isLooking);
  const onFailed = useCallback(
    () => enqueueSnackbar(t("room.thread.changeFailed"), { variant: "error" }),
    [enqueueSnackbar, t],
  );
  const changes = useChanges(writer.bookingId, onFailed);
  const nameOf = useCallback(
    (uid: string) => (uid === other.uid ? other.name : t("room.thread.you")),
    [other.uid, other.name, t],
  );
  const rows = useMemo(
    () =>
      threadRows(opening && !hasOlder ? [opening, ...entries] : entries, {
        dayOf: (at) => formatDay(at, zone),
        firstNewId,
      }),
    [opening, hasOlder, entries, zone, firstNewId],
  );
  const onOlder = useCallback(() => {
    readOlder().catch(() => enqueueSnackbar(t("room.thread.failed"), { variant: "error" }));
  }, [readOlder, enqueueSnackbar, t]);

  const editLast = () => {
    const last = entries.findLast((each) => canChange(each.message, writer.uid, now))?.message;
    if (last?.kind === "text") changes.edit(last);
  };
  const renderRow = (row: Row) => {
    if (row.kind === "day") return <DividerRow>{dayName(row.at)}</DividerRow>;
    if (row.kind === "new") return <DividerRow isNew>{t("room.thread.newMessages")}</DividerRow>;
    const { message, state } = row.entry;
    if (message.kind === "system") return <SystemRow bookingId={writer.bookingId} line={message} nameOf={nameOf} />;
    return (
      <MessageBubble
        message={message}
        state={state}
        isMine={message.from === writer.uid}
        isFollowing={row.isFollowing}
        isRead={otherReadAt !== null && otherReadAt >= message.at}
        who={other.name}
        canChange={canWrite && state === "sent" && canChange(message, writer.uid, now)}
        onEdit={changes.edit}
        onDelete={changes.remove}
      />
    );
  };

  return (
    <>
      {entries.length === 0 ? (
        <Box sx={{ flex: 1, border: "1px dashed var(--line-strong)", borderRadius: "var(--radius-m)", p: 3 }}>
          <Typography sx={{ fontWeight: 700 }}>{t("room.thread.empty")}</Typography>
          {canWrite && <Typography color="text.secondary">{t("room.thread.emptyWhy", { who: other.name })}</Typography>}
        </Box>
      ) : (
        <ThreadList
          handle={list}
          rows={rows}
          label={t("room.thread.list", { who: other.name })}
          hasOlder={hasOlder}
          onOlder={onOlder}
          onAtEnd={setAtEnd}
          unseen={unseen}
          renderRow={renderRow}
        />
      )}
      <Typography variant="body2" color="text.secondary" noWrap sx={{ flex: "none", minHeight: "1.5em", pt: 0.5 }}>
        {company.isTyping
          ? t("room.thread.typing", { who: other.name })
          : t(company.isHere ? "room.thread.here" : "room.thread.away", { who: other.name })}
      </Typography>
      {canWrite && (
        <Composer
          who={other.name}
          editing={changes.editing}
          onSend={(text) => {
            sendText(writer, text);
            company.onTyped();
            requestAnimationFrame(() => list.current?.scrollToEnd());
          }}
          onEdit={changes.save}
          onStopEditing={changes.stop}
          onEditLast={editLast}
          onTyping={company.onTyping}
        />
      )}
    </>
  );

  function dayName(at: Date) {
    const day = formatDay(at, zone);
    return day === formatDay(now, zone) ? t("room.thread.today") : day;
  }
}
