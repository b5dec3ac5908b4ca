import type { Notice } from "@flexsession/domain/notify/notice";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { momentText } from "../../ui/moment-text.ts";
import { spanText } from "../../ui/span-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

/** What a notice says, in its reader's zone. */
export function useSentence(): (notice: Notice) => string {
  const { t } = useTranslation();
  const { zone, hour12 } = useTimeStyle();
  return useCallback(
    (notice: Notice) => {
      const style = { zone, hour12 };
      const isAsked = notice.kind === "freeAgain" && notice.waited?.isByRequest === true;
      const sentence = t(isAsked ? "notices.freeToAsk" : `notices.kinds.${notice.kind}`, {
        who: notice.who,
        task: notice.title ?? t(`booking.tasks.${notice.task}`),
        when: spanText(notice, style, "start"),
        until: momentText(notice.end, style),
      });
      const { moreDates, unused, side } = notice;
      if (unused) return `${sentence} ${t(`notices.unused.${side}.${unused}`)}`;
      return moreDates > 0 ? `${sentence} ${t("notices.moreDates", { count: moreDates })}` : sentence;
    },
    [t, zone, hour12],
  );
}
