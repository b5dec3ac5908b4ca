import { useTranslation } from "react-i18next";
import { useNow } from "../../../firebase/clock.ts";
import { Icon } from "../../../ui/icon.tsx";
import { formatTime, zoneCity } from "../../../ui/time-format.ts";
import { chooseHour12, useTimeSettings } from "../../../ui/time-settings.ts";
import styles from "./strip-toolbar.module.css";
import { ZoneChooser } from "./zone-chooser.tsx";

interface Props {
  readonly zone: string;
  readonly provider: { readonly name: string; readonly zone: string };
  readonly onZone: (zone: string) => void;
  /** Null at the first week, which has nothing before it. */
  readonly onEarlier: (() => void) | null;
  readonly onLater: (() => void) | null;
}

/** In whose time the strip is written, on which clock, and from which week on. */
export function StripToolbar({ zone, provider, onZone, onEarlier, onLater }: Props) {
  const { t } = useTranslation();
  const hour12 = useTimeSettings((settings) => settings.hour12);
  const now = useNow(30_000);
  const time = formatTime(now, { zone: provider.zone, hour12 });

  return (
    <div className={styles.toolbar}>
      <ZoneChooser zone={zone} at={now} onChoose={onZone} />
      <fieldset className={styles.clock}>
        <legend className="visually-hidden">{t("tape.clock")}</legend>
        {[false, true].map((each) => (
          <button key={String(each)} type="button" aria-pressed={hour12 === each} onClick={() => chooseHour12(each)}>
            {t(each ? "tape.clock12" : "tape.clock24")}
          </button>
        ))}
      </fieldset>
      <div className={styles.weeks}>
        <button type="button" aria-label={t("tape.earlier")} disabled={!onEarlier} onClick={() => onEarlier?.()}>
          <Icon name="previous" />
        </button>
        <button type="button" aria-label={t("tape.later")} disabled={!onLater} onClick={() => onLater?.()}>
          <Icon name="next" />
        </button>
      </div>
      <p className={styles.theirs}>
        <Icon name="globe" size={16} />
        {zone === provider.zone
          ? t("tape.zoneSame", { name: provider.name })
          : t("tape.zoneBeside", { name: provider.name, city: zoneCity(provider.zone), time })}
      </p>
    </div>
  );
}
