import type { Profile } from "@flexsession/domain/profile/profile";
import type { Task } from "@flexsession/domain/tape/tape";
import { useTranslation } from "react-i18next";
import styles from "./ask-line.module.css";

interface Props {
  readonly profile: Profile;
  readonly onAsk: (task: Task) => void;
}

/** The way to time beside the slots, for people whom none of them fits; nothing where only classes are offered. */
export function AskLine({ profile, onAsk }: Props) {
  const { t } = useTranslation();
  const first = profile.rates.find((each) => each.task !== "class");
  if (!first) return null;
  return (
    <div className={styles.line}>
      <p>{t("profile.askLead", { name: profile.name })}</p>
      <button type="button" className={styles.ask} onClick={() => onAsk(first.task)}>
        {t("profile.ask")}
      </button>
    </div>
  );
}

/** Whether a task of the address is one that can be asked of a provider. */
export function isAskedOf({ rates }: Profile, task: Task | null): task is Task {
  return task !== "class" && rates.some((each) => each.task === task);
}
