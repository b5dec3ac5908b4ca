import { type EarningsPeriod, earningsPeriods } from "@flexsession/domain/money/earnings-period";
import { useSearchParams } from "react-router";

/** The period that is shown, kept in the address. */
export function usePeriod(): [EarningsPeriod, (period: EarningsPeriod) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get("period");
  const period = earningsPeriods.find((each) => each === asked) ?? "weeks";
  return [period, (next) => setParams({ period: next }, { replace: true, preventScrollReset: true })];
}
