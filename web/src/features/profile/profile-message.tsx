import { Link } from "react-router";
import { usePageTitle } from "../../ui/page-title.ts";
import styles from "./profile-page.module.css";

interface Props {
  readonly title: string;
  readonly lead?: string;
  readonly action: string;
  /** Where the action leads, unless it does something here. */
  readonly to?: string;
  readonly onAction?: () => void;
}

/** What stands in a profile's place when there is none to show. */
export function ProfileMessage({ title, lead, action, to, onAction }: Props) {
  usePageTitle(title);
  return (
    <div className={styles.message}>
      <h1>{title}</h1>
      {lead ? <p>{lead}</p> : null}
      {to ? (
        <Link to={to} className={styles.action}>
          {action}
        </Link>
      ) : (
        <button type="button" className={styles.action} onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}
