import { minutesBetween } from "@flexsession/domain/time/instant";
import { useLocation } from "react-router";
import type { HoldIntent } from "./use-hold.ts";

type Choice = Pick<HoldIntent, "slotId" | "start" | "end" | "seats">;

/** The address of this page with the choice in it, so that coming back from sign-in finds it again. */
export function useChoiceUrl({ slotId, start, end, seats }: Choice): string {
  const { pathname, search } = useLocation();
  const choice = new URLSearchParams(search);
  choice.set("slot", slotId);
  choice.set("start", start.toISOString());
  choice.set("minutes", `${minutesBetween(start, end)}`);
  if (seats > 1) choice.set("seats", `${seats}`);
  return `${pathname}?${choice.toString()}`;
}
