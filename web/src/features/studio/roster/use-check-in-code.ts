import { codeStepAt, codeStepStart } from "@flexsession/domain/attendance/check-in-code";
import { addMilliseconds } from "@flexsession/domain/time/instant";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { now as ownNow, useNow } from "../../../firebase/clock.ts";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";

/** How many codes are left when more are asked for: enough for minutes without a connection. */
const fewCodes = 10;
/** How long until it is asked again by itself after it failed. */
const retryMs = 30_000;

interface Known {
  readonly codes: ReadonlyMap<number, string>;
  /** By how much the clock that checks the codes is ahead of this page's. */
  readonly aheadMs: number;
}

/** The code that is to be shown now; null until it is known. */
export function useCheckInCode(slotId: string) {
  const { t } = useTranslation();
  const [known, setKnown] = useState<Known | null>(null);
  const at = useNow(1_000);
  const { run, error, isPending } = useAction(async () => {
    const answer = await call("showCheckInCodes", { slotId });
    setKnown({
      codes: new Map(answer.codes.map(({ code, from }) => [codeStepAt(from), code])),
      aheadMs: answer.now.getTime() - ownNow().getTime(),
    });
  });
  const checked = addMilliseconds(at, known?.aheadMs ?? 0);
  const step = codeStepAt(checked);
  const left = known ? [...known.codes.keys()].filter((each) => each > step).length : 0;
  const isDue = left < fewCodes && !isPending && error === null;
  useEffect(() => {
    if (isDue) void run();
  }, [isDue, run]);
  const hasFailed = error !== null;
  useEffect(() => {
    if (!hasFailed) return undefined;
    const again = () => void run();
    const timer = setTimeout(again, retryMs);
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [hasFailed, run]);

  const code = known?.codes.get(step);
  const secondsLeft = Math.ceil((codeStepStart(step + 1).getTime() - checked.getTime()) / 1_000);
  return {
    shown: code === undefined ? null : { code, secondsLeft },
    error: error !== null && code === undefined ? errorText(error, t, t("attendance.code.failed")) : null,
    retry: useCallback(() => void run(), [run]),
  };
}
