import { listedDays } from "@flexsession/domain/listing/fold-listing";
import { hoursOn } from "@flexsession/domain/time/hours-on";
import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import { useTranslation } from "react-i18next";
import { now } from "../../firebase/clock.ts";
import { useTimeSettings } from "../../ui/time-settings.ts";
import type { BrowseFilters } from "./browse-filters.ts";
import styles from "./filter-form.module.css";

interface Props {
  readonly filters: BrowseFilters;
  readonly onChange: (changes: Partial<BrowseFilters>) => void;
}

/** A day and the hours of it in which some time must be free. */
export function FreeBetween({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const zone = useTimeSettings((settings) => settings.zone);
  const today = localDateOf(now(), zone);
  const { day, hourFrom, hourTo } = filters;
  const isEmpty = (from: number, to: number) => day !== null && hoursOn(day, from, to, zone).length === 0;

  return (
    <>
      <label className={styles.field}>
        {t("browse.freeOn")}
        <input
          type="date"
          min={today}
          max={addLocalDays(today, listedDays)}
          value={day ?? ""}
          onChange={({ target }) => onChange({ day: target.value === "" ? null : target.value })}
        />
      </label>
      <label className={styles.field}>
        {t("browse.freeFrom")}
        <Hours
          from={0}
          to={23}
          isSkipped={(hour) => isEmpty(hour, hour + 1)}
          value={hourFrom}
          isDisabled={day === null}
          onChange={(hour) => onChange({ hourFrom: hour, hourTo: Math.max(hourTo, hour + 1) })}
        />
      </label>
      <label className={styles.field}>
        {t("browse.freeTo")}
        <Hours
          from={hourFrom + 1}
          to={24}
          isSkipped={(hour) => isEmpty(hourFrom, hour)}
          value={hourTo}
          isDisabled={day === null}
          onChange={(hour) => onChange({ hourTo: hour })}
        />
      </label>
    </>
  );
}

interface HoursProps {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Whether clocks skip what begins, or is left, with this hour on that day. */
  readonly isSkipped: (hour: number) => boolean;
  readonly isDisabled: boolean;
  readonly onChange: (hour: number) => void;
}

function Hours({ from, to, value, isSkipped, isDisabled, onChange }: HoursProps) {
  const hour12 = useTimeSettings((settings) => settings.hour12);
  return (
    <select disabled={isDisabled} value={value} onChange={({ target }) => onChange(Number(target.value))}>
      {Array.from({ length: to - from + 1 }, (_, index) => from + index).map((hour) => (
        <option key={hour} value={hour} disabled={isSkipped(hour)}>
          {hour12 ? `${hour % 12 || 12} ${hour % 24 < 12 ? "am" : "pm"}` : `${String(hour).padStart(2, "0")}:00`}
        </option>
      ))}
    </select>
  );
}
