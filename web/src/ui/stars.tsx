import styles from "./stars.module.css";

const shape = "m12 3 2.7 5.8 6.3.8-4.6 4.4 1.2 6.3L12 17.2l-5.6 3.1 1.2-6.3L3 9.6l6.3-.8Z";

/** Stars out of five as a picture, with what they say for who cannot see it. */
export function Stars({ stars, label }: { readonly stars: number; readonly label: string }) {
  return (
    <span className={styles.stars}>
      <span className="visually-hidden">{label}</span>
      {[1, 2, 3, 4, 5].map((each) => (
        <svg key={each} aria-hidden="true" width="18" height="18" viewBox="0 0 24 24" data-full={each <= stars}>
          <path d={shape} />
        </svg>
      ))}
    </span>
  );
}
