import type { Cell } from "@flexsession/domain/tape/strip-cells";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { formatShortDay, formatTime } from "../../../ui/time-format.ts";
import { useTimeSettings } from "../../../ui/time-settings.ts";
import { DayIndex } from "./day-index.tsx";
import { isBookable } from "./fold-strip.ts";
import styles from "./strip-section.module.css";
import type { StripStore } from "./strip-store.ts";
import { TapeStrip } from "./tape-strip.tsx";

interface Props {
  readonly store: StripStore;
  readonly name: string;
  /** The first free time beyond the days in view, as the provider's card knows it. */
  readonly nextFreeAt: Date | null;
  readonly onChoose: (cell: Cell) => void;
  readonly onJump: (to: Date) => void;
  readonly onRetry: () => void;
}

/** The strip with what surrounds it: whether it is live, the next free time, the days at a glance. */
export function StripSection({ store, name, nextFreeAt, onChoose, onJump, onRetry }: Props) {
  const { t } = useTranslation();
  const status = useStore(store, (state) => state.status);
  const isStale = useStore(store, (state) => state.isStale);

  if (status === "failed") {
    return (
      <div className={styles.message} role="alert">
        <p>{t("tape.failed")}</p>
        <button type="button" onClick={onRetry}>
          {t("tape.retry")}
        </button>
      </div>
    );
  }
  return (
    <div className={styles.section} data-status={status}>
      <div className={styles.line}>
        <span className={styles.live} data-live={!isStale}>
          {isStale && status === "ready" ? t("tape.stale") : t("tape.live")}
        </span>
        {status === "ready" ? <NextFree store={store} nextFreeAt={nextFreeAt} onJump={onJump} /> : null}
      </div>
      <DayIndex store={store} />
      <TapeStrip store={store} name={name} onChoose={onChoose} />
    </div>
  );
}

/** The way to the first free time: within these days it takes the focus there, else it moves the days. */
function NextFree({ store, nextFreeAt, onJump }: Pick<Props, "store" | "nextFreeAt" | "onJump">) {
  const { t } = useTranslation();
  const cells = useStore(store, (state) => state.cells);
  const zone = useStore(store, (state) => state.zone);
  const hour12 = useTimeSettings((settings) => settings.hour12);
  const inView = [...cells.values()].find(isBookable);
  const at = inView?.start ?? nextFreeAt;
  if (!at) return <p>{t("tape.noneAtAll")}</p>;

  const when = `${formatShortDay(at, zone)}, ${formatTime(at, { zone, hour12 })}`;
  return (
    <>
      {inView ? null : <p>{t("tape.noneInView")}</p>}
      <button
        type="button"
        className={styles.next}
        onClick={() => (inView ? store.activate(inView.key, "focus") : onJump(at))}
      >
        {t("tape.next", { when })}
      </button>
    </>
  );
}
