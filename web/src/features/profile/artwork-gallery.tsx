import type { Profile } from "@flexsession/domain/profile/profile";
import styles from "./artwork-gallery.module.css";

/** Pictures of a provider's work, each whole, with what it is below it. */
export function ArtworkGallery({ artwork }: { artwork: Profile["artwork"] }) {
  return (
    <ul className={styles.gallery}>
      {artwork.map(({ title, year, medium, url, width, height }) => (
        <li key={url}>
          <figure className={styles.work}>
            <img src={url} alt={title} width={width} height={height} loading="lazy" />
            <figcaption>
              <cite>{title}</cite>, {year}
              {medium ? <span>{medium}</span> : null}
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}
