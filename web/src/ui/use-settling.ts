import { useEffect, useState } from "react";

const firstCheckMs = 6_000;
const checkEveryMs = 20_000;
const slowAfterMs = 30_000;

/**
 * While a payment is being confirmed: asks the server now and then to look it up, since the processor's word can come
 * late or never; its answer arrives through the live booking. `isSlow` once it takes longer than people expect.
 *
 * @param check looks up what has become of the payment for that; failures are left to the next turn
 */
export function useSettling(id: string, check: (id: string) => Promise<unknown>): { isSlow: boolean } {
  const [isSlow, setSlow] = useState(false);

  useEffect(() => {
    let timer = setTimeout(() => void ask(), firstCheckMs);
    const slow = setTimeout(() => setSlow(true), slowAfterMs);
    let isOver = false;

    async function ask() {
      await check(id).catch(() => undefined);
      if (!isOver) timer = setTimeout(() => void ask(), checkEveryMs);
    }
    return () => {
      isOver = true;
      clearTimeout(timer);
      clearTimeout(slow);
    };
  }, [id, check]);

  return { isSlow };
}
