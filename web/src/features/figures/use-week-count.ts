import { useSearchParams } from "react-router";
import { type WeekCount, weekCounts } from "./last-weeks.ts";

/** How many weeks are shown, kept in the address. */
export function useWeekCount(): [WeekCount, (count: WeekCount) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get("weeks");
  const count = weekCounts.find((each) => String(each) === asked) ?? 12;
  return [count, (next) => setParams({ weeks: String(next) }, { replace: true, preventScrollReset: true })];
}
