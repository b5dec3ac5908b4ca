import { useEffect, useState } from "react";
import { call } from "../../firebase/call.ts";

const firstCheckMs = 6_000;
const checkEveryMs = 20_000;
const slowAfterMs = 30_000;

/**
 * While a payment is being confirmed: asks the server now and then to look it up, since the processor's word can come
 * late or never; its answer arrives through the live booking. `isSlow` once it takes longer than people expect.
 *
 * @param check lets a test watch; failures are left to the next turn
 */
export function useSettling(bookingId: string, check = checkPayment): { isSlow: boolean } {
  const [isSlow, setSlow] = useState(false);

  useEffect(() => {
    let timer = setTimeout(() => void ask(), firstCheckMs);
    const slow = setTimeout(() => setSlow(true), slowAfterMs);
    let isOver = false;

    async function ask() {
      await check(bookingId).catch(() => undefined);
      if (!isOver) timer = setTimeout(() => void ask(), checkEveryMs);
    }
    return () => {
      isOver = true;
      clearTimeout(timer);
      clearTimeout(slow);
    };
  }, [bookingId, check]);

  return { isSlow };
}

async function checkPayment(bookingId: string): Promise<void> {
  await call("checkPayment", { bookingId });
}
