import type { Class } from "@flexsession/domain/classes/class-document";
import type { Place } from "@flexsession/domain/classes/place";
import { useTranslation } from "react-i18next";
import styles from "./class-facts.module.css";

interface Props {
  readonly facts: Pick<Class, "level" | "description" | "materials" | "pictures">;
  readonly place: Place;
}

/** What a class says of itself: its pictures, for whom it is, where, what happens in it, and what to bring. */
export function ClassFacts({ facts, place }: Props) {
  const { t } = useTranslation();
  const { level, description, materials, pictures } = facts;
  return (
    <div className={styles.facts}>
      {pictures.length > 0 ? (
        <ul className={styles.pictures}>
          {pictures.map(({ url, title, width, height }) => (
            <li key={url}>
              <img src={url} alt={title} width={width} height={height} loading="lazy" />
            </li>
          ))}
        </ul>
      ) : null}
      <p className={styles.line}>
        <b>{t(`level.${level}`)}</b>
        <span>{place.kind === "online" ? t("classOffer.online") : place.address}</span>
        {place.kind === "address" && place.mapUrl ? (
          <a href={place.mapUrl} target="_blank" rel="noreferrer">
            {t("classOffer.map")}
          </a>
        ) : null}
      </p>
      {description ? <p className={styles.text}>{description}</p> : null}
      {materials ? (
        <p className={styles.text}>
          <b>{t("classOffer.materials")}</b> {materials}
        </p>
      ) : null}
    </div>
  );
}
