import { Refusal, type RefusalCode } from "@flexsession/domain/errors";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { call } from "../../firebase/call.ts";
import { useAction } from "../../ui/use-action.ts";
import { intentKeys } from "./intent-key.ts";

/** What is to be held, as the server takes it, but for the idempotency key. */
export type HoldIntent = Omit<Parameters<typeof call<"holdPiece">>[1], "key">;
export type OrderIntent = Omit<Parameters<typeof call<"holdOrder">>[1], "key">;

interface Dependencies<I> {
  readonly holdIt: (input: I & { key: string }) => Promise<{ bookingId: string; checkoutUrl: string | null }>;
  /** Leaves our pages for another address. */
  readonly leaveFor: (url: string) => void;
}

export interface Holding<I = HoldIntent> {
  /** Holds and goes on; while one intent is under way every other is ignored. */
  readonly hold: (intent: I) => Promise<void>;
  readonly isBusy: boolean;
  readonly isBusyWith: (intent: I) => boolean;
  /** It is held, and the browser is on its way to the next page. */
  readonly isLeaving: boolean;
  /** What the last attempt failed with, as long as the same is still wanted. */
  readonly errorFor: (intent: I) => unknown;
}

const leaveFor = (url: string) => location.assign(url);
const real: Dependencies<HoldIntent> = { holdIt: (input) => call("holdPiece", input), leaveFor };
const together: Dependencies<OrderIntent> = { holdIt: (input) => call("holdOrder", input), leaveFor };

/**
 * Holds time and goes on: to Checkout, or to the booking's own page when nothing is to be paid or Checkout could not be
 * opened. One intent keeps one idempotency key through its retries, so that nothing is held twice.
 */
export function useHold(dependencies: Dependencies<HoldIntent> = real): Holding {
  return useHolding(dependencies);
}

/** As `useHold`, for several occurrences at once. */
export function useHoldOrder(): Holding<OrderIntent> {
  return useHolding(together);
}

function useHolding<I extends object>({ holdIt, leaveFor }: Dependencies<I>): Holding<I> {
  const navigate = useNavigate();
  const [keys] = useState(intentKeys);
  const [last, setLast] = useState<string | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  useReturnByBack(() => setLeaving(false));

  const action = useAction(async (intent: I) => {
    const described = describe(intent);
    setLast(described);
    try {
      const { bookingId, checkoutUrl } = await holdIt({ ...intent, key: keys.keyOf(described) });
      keys.end();
      setLeaving(true);
      if (checkoutUrl === null) await navigate(`/bookings/${bookingId}`);
      else leaveFor(checkoutUrl);
    } catch (error) {
      if (refusalOf(error) === "key-reused") keys.end();
      throw error;
    }
  });
  const isBusy = action.isPending || isLeaving;

  return {
    hold: async (intent) => {
      if (!isLeaving) await action.run(intent);
    },
    isBusy,
    isBusyWith: (intent) => isBusy && describe(intent) === last,
    isLeaving,
    errorFor: (intent) => (describe(intent) === last ? action.error : null),
  };
}

/** The code of a refusal, or null for any other error and for none. */
export function refusalOf(error: unknown): RefusalCode | null {
  return error instanceof Refusal ? error.code : null;
}

function describe(intent: object): string {
  return JSON.stringify(intent);
}

/** Calls back when the browser shows this page again as it was left. */
function useReturnByBack(onReturn: () => void): void {
  useEffect(() => {
    const show = (event: PageTransitionEvent) => {
      if (event.persisted) onReturn();
    };
    globalThis.addEventListener("pageshow", show);
    return () => globalThis.removeEventListener("pageshow", show);
  });
}
