import type { CalendarSync } from "@flexsession/domain/calendars/calendar-sync";
import type { PayoutAccount } from "@flexsession/domain/payouts/payout-account";
import type { Live } from "../../firebase/live.ts";
import { useOwnCalendarSync } from "../../firebase/own-calendar-sync.ts";
import { useOwnPayoutAccount } from "../../firebase/own-payout-account.ts";
import { useHasGoogle } from "../../firebase/sign-in-ways.ts";
import type { Connections } from "./connected-section.tsx";

/** What of a person's other accounts is connected, live. */
export function useConnections(): Connections {
  const hasGoogle = useHasGoogle();
  const calendar = standingOf(useOwnCalendarSync(), (sync: CalendarSync) => sync.state === "connected");
  const payouts = standingOf(useOwnPayoutAccount(), (account: PayoutAccount) => account.state === "ready");
  return { google: hasGoogle === null ? "loading" : hasGoogle ? "on" : "none", calendar, payouts };
}

function standingOf<T>(live: Live<T>, isOn: (value: T) => boolean): Connections["calendar"] {
  if (live.status === "missing") return "none";
  if (live.status !== "ready") return live.status;
  return isOn(live.value) ? "on" : "waits";
}
