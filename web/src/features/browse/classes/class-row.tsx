import type { ClassCard } from "@flexsession/domain/listing/class-card";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Icon } from "../../../ui/icon.tsx";
import { priceText } from "../../../ui/price-text.ts";
import { spanText } from "../../../ui/span-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import styles from "./class-row.module.css";

/** One occurrence of a class; it leads to itself on its teacher's page. */
export const ClassRow = memo(function ClassRow({ card, zone }: { readonly card: ClassCard; readonly zone: string }) {
  const { t } = useTranslation();
  const style = useTimeStyle(zone);
  const { slotId, start, end, handle, name, title, level, seats, picture } = card;
  const to = `/p/${handle}?${new URLSearchParams({ slot: slotId, start: start.toISOString() })}`;
  return (
    <article className={styles.row}>
      <div className={styles.picture}>
        {picture ? (
          <img src={picture.url} alt="" width={picture.width} height={picture.height} loading="lazy" />
        ) : (
          <Icon name="calendar" size={32} />
        )}
      </div>
      <div className={styles.what}>
        <p className={styles.when}>
          <time dateTime={start.toISOString()}>{spanText({ start, end }, style, "times")}</time>
        </p>
        <h3>
          <Link to={to}>{title}</Link>
        </h3>
        <p>{t("classSearch.with", { name })}</p>
        <p className={styles.facts}>
          <span>{t(`level.${level}`)}</span>
          <span>{card.isOnline ? t("classSearch.places.online") : card.address}</span>
        </p>
      </div>
      <p className={styles.price}>
        <b>{t("tape.perSeat", { price: priceText(card.priceMinor, card.currency) })}</b>
        <span data-full={seats === 0}>
          {seats === 0 ? t("classSearch.full") : t("tape.seatsLeft", { count: seats })}
        </span>
      </p>
    </article>
  );
});
