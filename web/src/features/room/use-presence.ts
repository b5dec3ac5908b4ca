import { paths } from "@flexsession/domain/paths";
import { presence, presenceSeconds } from "@flexsession/domain/room/presence";
import { useCallback, useEffect, useRef, useState } from "react";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { keepPresence, type Presenter } from "../../firebase/room/keep-presence.ts";
import type { Writer } from "../../firebase/room/outbox.ts";

interface Company {
  readonly isHere: boolean;
  readonly isTyping: boolean;
  /** To be called whenever the reader types. */
  readonly onTyping: () => void;
  /** To be called when what was typed is sent. */
  readonly onTyped: () => void;
}

/** How long after the last sign of it somebody still counts as typing. */
const typingLastsMs = 5_000;

/** Whether the other is in the room and types, and tells them the same of this reader while `isPresent`. */
export function usePresence(writer: Writer, otherUid: string, isPresent: boolean): Company {
  const live = useLiveDocument(paths.presence(writer.bookingId, otherUid), presence);
  const sign = live.status === "ready" ? live.value : null;
  const isHere = useLasting(sign, presenceSeconds * 1_000);
  const isTyping = useLasting(sign?.typingAt ? sign : null, typingLastsMs) && isHere;

  const presenter = useRef<Presenter | null>(null);
  const isHereNow = useRef(false);
  const stopTyping = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!isPresent) return undefined;
    const made = keepPresence(writer);
    made.meet(isHereNow.current);
    presenter.current = made;
    const leave = () => made.stop();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      clearTimeout(stopTyping.current);
      presenter.current = null;
      made.stop();
    };
  }, [writer, isPresent]);
  useEffect(() => {
    isHereNow.current = isHere;
    presenter.current?.meet(isHere);
  }, [isHere]);

  const onTyped = useCallback(() => {
    clearTimeout(stopTyping.current);
    presenter.current?.type(false);
  }, []);
  const onTyping = useCallback(() => {
    presenter.current?.type(true);
    clearTimeout(stopTyping.current);
    stopTyping.current = setTimeout(onTyped, typingLastsMs);
  }, [onTyped]);
  return { isHere, isTyping, onTyping, onTyped };
}

/** Whether a sign was heard within the last so many ms, by this device's own clock; every new object is a new sign. */
function useLasting(sign: object | null, lastsMs: number): boolean {
  const [faded, setFaded] = useState<object | null>(null);
  useEffect(() => {
    if (sign === null) return undefined;
    const timer = setTimeout(() => setFaded(sign), lastsMs);
    return () => clearTimeout(timer);
  }, [sign, lastsMs]);
  return sign !== null && sign !== faded;
}
