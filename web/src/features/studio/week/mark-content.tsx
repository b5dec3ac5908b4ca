import { hasSeats } from "@flexsession/domain/tape/has-seats";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "../../../ui/icon.tsx";
import { formatTime, type TimeStyle } from "../../../ui/time-format.ts";
import styles from "./mark-content.module.css";
import { markText } from "./mark-text.ts";
import { TimeLeft } from "./time-left.tsx";
import type { Mark } from "./week-marks.ts";

interface Props {
  readonly mark: Mark;
  readonly style: TimeStyle;
  /** Whether claims are drawn over the right half of it. */
  readonly isCovered?: boolean;
}

/** What stands on a slot or a claim in the week: when, what or whose it is, and how long a hold still lasts. */
export function MarkContent({ mark, style, isCovered = false }: Props) {
  const { t } = useTranslation();
  const time = t("week.fromTo", { from: formatTime(mark.start, style), to: formatTime(mark.end, style) });
  return (
    <span className={styles.mark} data-mark={mark.id} data-kind={mark.kind} data-covered={isCovered}>
      <span className={styles.what}>
        <Icon name={iconOf(mark)} size={14} />
        <span className={styles.text} title={markText(mark, t)}>
          {markText(mark, t)}
        </span>
      </span>
      <span className={styles.when}>{time}</span>
      {mark.kind === "held" && mark.until && <TimeLeft until={mark.until} />}
    </span>
  );
}

function iconOf(mark: Mark): IconName {
  if (mark.kind !== "slot") return icons[mark.kind];
  if (mark.slot.withdrawn) return "blocked";
  if (hasSeats(mark.slot)) return "seats";
  return mark.slot.mode === "instant" ? "bolt" : "hand";
}

const icons = { booked: "check", held: "clock", requested: "hand", unavailable: "blocked" } as const;
