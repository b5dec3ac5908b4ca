import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Icon } from "./icon.tsx";
import styles from "./opening-link.module.css";
import { priceText } from "./price-text.ts";
import { formatDay, formatShortDay, formatTime } from "./time-format.ts";
import { useTimeSettings } from "./time-settings.ts";

interface Props {
  readonly opening: {
    readonly slotId: string;
    readonly start: Date;
    readonly end: Date;
    readonly task: "mix" | "production" | "mastering" | "recording" | "editing" | "class";
    readonly mode: "instant" | "request";
    readonly priceMinor: number;
    readonly seats: number | null;
    readonly title: string | null;
  };
  readonly handle: string;
  readonly name: string;
  readonly zone: string;
  readonly currency: string;
  /** Whether the name is not said around the link already. */
  readonly showsName?: boolean;
}

/** A free stretch as a piece of tape that leads to itself on its provider's page. */
export function OpeningLink({ opening, handle, name, zone, currency, showsName = false }: Props) {
  const { t } = useTranslation();
  const hour12 = useTimeSettings((settings) => settings.hour12);
  const { slotId, start, end, task, mode, seats } = opening;
  const style = { zone, hour12 };
  const what = opening.title ?? t(`tape.tasks.${task}`);
  const price = priceText(opening.priceMinor, currency);
  const to = `/p/${handle}?${new URLSearchParams({ slot: slotId, start: start.toISOString() })}`;

  return (
    <Link
      to={to}
      className={styles.opening}
      aria-label={t("browse.card.opening", {
        day: formatDay(start, zone),
        start: formatTime(start, style),
        end: formatTime(end, style),
        what,
        mode: t(`tape.modeMeanings.${mode}`),
        name,
      })}
    >
      <span className={styles.when}>
        <span>{formatShortDay(start, zone)}</span>
        <time dateTime={start.toISOString()}>
          {formatTime(start, style)}–{formatTime(end, style)}
        </time>
      </span>
      <span className={styles.what}>
        {showsName ? <b>{name}</b> : null}
        <span>{what}</span>
        <span className={styles.mode}>
          <Icon name={mode === "instant" ? "bolt" : "hand"} size={13} />
          {t(`tape.modes.${mode}`)}
        </span>
        {seats === null ? null : <span>{t("tape.seatsLeft", { count: seats })}</span>}
      </span>
      <span className={styles.price}>
        {seats === null ? t("tape.perHourShort", { price }) : t("tape.perSeat", { price })}
      </span>
    </Link>
  );
}
