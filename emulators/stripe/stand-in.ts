import type { Clock } from "../clock/clock.ts";
import type { Cause, Occurrence } from "./emit-event.ts";
import type { StandInState } from "./stand-in-state.ts";
import type { ThinType } from "./thin-events.ts";

/**
 * A webhook endpoint. It hears of the platform's own events unless `of` names another kind (`thin`: what
 * `/v2` tells of accounts); without `events` it is sent
 * every type, as with `*` in Stripe.
 */
export type Endpoint = {
  url: string;
  secret: string;
  of?: "platform" | "accounts" | "thin";
  events?: readonly string[];
};

/** What every part of the Stripe stand-in works on. */
export type StandIn = {
  state: StandInState;
  clock: Clock;
  /** Where browsers reach the pay page and receipts, without a slash at the end. */
  publicUrl: string;
  endpoints: readonly Endpoint[];
  /** Must follow every change of `state`, so that it is saved. */
  changed: () => void;
  emit: (occurrence: Occurrence, cause: Cause) => void;
  /** Tells the thin destinations what happened to a connected account. */
  tell: (type: ThinType, accountId: string) => void;
};

/** The stand-in's time in Unix seconds, as Stripe dates everything. */
export function nowSeconds({ clock }: { clock: Clock }): number {
  return Math.floor(clock.now().getTime() / 1000);
}
