import type { Receipt } from "@flexsession/domain/receipt/receipt";
import { useCallback, useEffect, useState } from "react";
import { call } from "../../firebase/call.ts";
import type { Live } from "../../firebase/live.ts";

interface Wanted {
  readonly bookingId: string;
  /** When the booking last changed; null while that is not known. */
  readonly changedAt: number | null;
}

/**
 * The receipt of a booking, read anew whenever the booking has changed, so that a refund shows as it goes; missing when
 * nothing was ever paid. One that cannot be read anew stays, as stale.
 *
 * @param read lets a test answer
 */
export function useReceipt({ bookingId, changedAt }: Wanted, read = readReceipt): Live<Receipt> {
  const [live, setLive] = useState<Live<Receipt>>({ status: "loading" });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => {
    setLive({ status: "loading" });
    setAttempt((before) => before + 1);
  }, []);
  const occasion = changedAt === null ? null : `${changedAt} ${attempt}`;

  useEffect(() => {
    if (occasion === null) return undefined;
    let isOver = false;
    const tell = (change: (before: Live<Receipt>) => Live<Receipt>) => {
      if (!isOver) setLive(change);
    };
    read(bookingId).then(
      (found) => tell(() => (found ? { status: "ready", value: found, stale: false } : { status: "missing" })),
      () => tell((before) => (before.status === "ready" ? { ...before, stale: true } : { status: "failed", retry })),
    );
    return () => {
      isOver = true;
    };
  }, [bookingId, occasion, read, retry]);

  return live;
}

async function readReceipt(bookingId: string): Promise<Receipt | null> {
  return (await call("readReceipt", { bookingId })).receipt;
}
