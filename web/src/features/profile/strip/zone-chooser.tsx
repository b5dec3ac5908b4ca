import { isZone } from "@flexsession/domain/time/zone";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { zoneCity, zoneName } from "../../../ui/time-format.ts";
import styles from "./strip-toolbar.module.css";

interface Props {
  readonly zone: string;
  readonly at: Date;
  readonly onChoose: (zone: string) => void;
}

/** Chooses the zone in which times are shown, by typing a part of its name. */
export function ZoneChooser({ zone, at, onChoose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [isSearching, setIsSearching] = useState(false);
  const id = useId();

  const isWrong = typed !== null && typed !== "" && zoneOf(typed) === null;
  const type = (text: string) => {
    setTyped(text);
    const found = zoneOf(text);
    if (found === null) return;
    onChoose(found);
    setTyped(null);
  };

  return (
    <div className={styles.zone}>
      <label htmlFor={id}>{t("tape.zone")}</label>
      <input
        id={id}
        list={`${id}-zones`}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? `${zoneCity(zone)} (${zoneName(zone, at)})`}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onFocus={(event) => {
          setIsSearching(true);
          setTyped("");
          event.target.select();
        }}
        onBlur={() => setTyped(null)}
        onChange={(event) => type(event.target.value)}
      />
      <datalist id={`${id}-zones`}>{isSearching ? <ZoneOptions at={at} /> : null}</datalist>
      {isWrong && typed.length > 3 ? (
        <span id={`${id}-wrong`} className={styles.wrong}>
          {t("tape.zoneWrong")}
        </span>
      ) : null}
    </div>
  );
}

/** All zones; not drawn before somebody searches, since there are some four hundred. */
function ZoneOptions({ at }: { at: Date }) {
  return Intl.supportedValuesOf("timeZone").map((each) => (
    <option key={each} value={each.replaceAll("_", " ")}>
      {`${zoneCity(each)} (${zoneName(each, at)})`}
    </option>
  ));
}

/** The zone that a finished text names, or null while it is still being typed. */
function zoneOf(text: string): string | null {
  const id = text.trim().replaceAll(" ", "_");
  return id.includes("/") && isZone(id)
    ? new Intl.DateTimeFormat("en", { timeZone: id }).resolvedOptions().timeZone
    : null;
}
