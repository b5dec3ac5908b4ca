import { choiceQuery } from "@flexsession/domain/booking/choice-query";
import { useLocation } from "react-router";
import type { HoldIntent } from "./use-hold.ts";

type Choice = Pick<HoldIntent, "slotId" | "start" | "end" | "seats">;

/** The address of this page with the choice in it, so that coming back from sign-in finds it again. */
export function useChoiceUrl(intent: Choice): string {
  const { pathname, search } = useLocation();
  const choice = new URLSearchParams(search);
  for (const [name, value] of Object.entries(choiceQuery(intent))) choice.set(name, value);
  return `${pathname}?${choice.toString()}`;
}
