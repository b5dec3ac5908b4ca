import { datesQuery } from "@flexsession/domain/booking/choice-query";
import { mostSeats } from "@flexsession/domain/booking/hold-limit";
import { useSearchParams } from "react-router";

/** Which dates of a class are chosen, and how many seats of each, as parts of the address, as every choice is. */
export function useChosenDates(slotId: string) {
  const [query, setQuery] = useSearchParams();
  const change = (changes: Readonly<Record<string, string | null>>) =>
    setQuery(
      (before) => {
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) before.delete(name);
          else before.set(name, value);
        }
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  return {
    seats: Math.min(Math.max(Math.trunc(Number(query.get("seats")) || 1), 1), mostSeats),
    choose: (chosen: readonly string[]) => change({ ...datesQuery(slotId, chosen) }),
    chooseSeats: (seats: number) => change({ seats: `${seats}` }),
    /** Back to one date. */
    leave: () => change({ dates: null }),
  };
}
