import { useState } from "react";
import { useNavigate } from "react-router";
import { call } from "../../firebase/call.ts";
import { useAction } from "../../ui/use-action.ts";
import { intentKeys } from "./intent-key.ts";
import { refusalOf } from "./use-hold.ts";

/** What is asked for, as the server takes it, but for the idempotency key. */
export type RequestIntent = Omit<Parameters<typeof call<"requestPiece">>[1], "key">;

type RequestPiece = (input: RequestIntent & { key: string }) => Promise<{ bookingId: string }>;

export interface Requesting {
  readonly send: (intent: RequestIntent) => Promise<unknown>;
  readonly isBusy: boolean;
  /** What the last attempt failed with; null while it runs. */
  readonly error: unknown;
}

const real: RequestPiece = (input) => call("requestPiece", input);

/** Sends a request and goes to its page; one intent keeps one key through its retries, so that nobody asks twice. */
export function useRequest(requestPiece: RequestPiece = real): Requesting {
  const navigate = useNavigate();
  const [keys] = useState(intentKeys);
  const action = useAction(async (intent: RequestIntent) => {
    try {
      const { bookingId } = await requestPiece({ ...intent, key: keys.keyOf(JSON.stringify(intent)) });
      keys.end();
      await navigate(`/bookings/${bookingId}`);
    } catch (error) {
      if (refusalOf(error) === "key-reused") keys.end();
      throw error;
    }
  });
  return { send: action.run, isBusy: action.isPending, error: action.error };
}
