import { paths } from "@flexsession/domain/paths";
import { readMark } from "@flexsession/domain/room/presence";
import { useEffect, useRef, useState } from "react";
import { useLiveDocument } from "../../firebase/live-document.ts";
import type { Writer } from "../../firebase/room/outbox.ts";
import type { Entry } from "../../firebase/room/thread-window.ts";

interface Reading {
  /** How far the other has read; null when never or not known. */
  readonly otherReadAt: Date | null;
  /** The first message that was new when the reader came; null when none was. */
  readonly firstNewId: string | null;
}

/** The rules take one mark a second. */
const restMs = 1_200;

/** How far both have read, and notes how far this reader does: while they look at the newest. */
export function useReadMarks(
  writer: Writer,
  otherUid: string,
  entries: readonly Entry[] | null,
  { isLooking, canWrite }: { readonly isLooking: boolean; readonly canWrite: boolean },
): Reading {
  const { bookingId, uid } = writer;
  const own = useLiveDocument(paths.readMark(bookingId, uid), readMark);
  const others = useLiveDocument(paths.readMark(bookingId, otherUid), readMark);
  const ownAt = own.status === "ready" ? own.value.at.getTime() : own.status === "missing" ? 0 : null;

  const newest = entries?.findLast((each) => each.state === "sent" && isFrom(each, otherUid)) ?? null;
  const isBehind = newest !== null && ownAt !== null && newest.message.at.getTime() > ownAt;
  const lastAt = useRef(0);
  useEffect(() => {
    if (!isBehind || !isLooking || !canWrite) return undefined;
    const timer = setTimeout(
      () => {
        lastAt.current = performance.now();
        // What is refused is noted again with the next message.
        import("../../firebase/room/room-writes.ts")
          .then(({ writeReadMark }) => writeReadMark(writer))
          .catch(() => undefined);
      },
      Math.max(0, lastAt.current + restMs - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [isBehind, isLooking, canWrite, writer]);

  const [cameAt, setCameAt] = useState<number | null>(null);
  if (cameAt === null && ownAt !== null) setCameAt(ownAt);
  const firstNew =
    cameAt === null || cameAt === 0
      ? null
      : (entries?.find((each) => isFrom(each, otherUid) && each.message.at.getTime() > cameAt) ?? null);
  const [firstNewId, setFirstNewId] = useState<string | null | undefined>(undefined);
  if (firstNewId === undefined && cameAt !== null && entries !== null)
    setFirstNewId(firstNew?.message.messageId ?? null);

  return { otherReadAt: others.status === "ready" ? others.value.at : null, firstNewId: firstNewId ?? null };
}

function isFrom({ message }: Entry, uid: string): boolean {
  return message.kind === "text" && message.from === uid;
}
