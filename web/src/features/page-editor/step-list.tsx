import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Icon } from "../../ui/icon.tsx";
import type { Step } from "./editor-steps.ts";
import styles from "./page-editor.module.css";

interface Props {
  readonly steps: readonly Step[];
  readonly current: Step;
  /** Where the steps are: `/studio/page`. */
  readonly base: string;
  /** Those with nothing missing. */
  readonly done: ReadonlySet<Step>;
}

/** The way through the steps: each can be gone to at any time. */
export function StepList({ steps, current, base, done }: Props) {
  const { t } = useTranslation();
  return (
    <nav className={styles.steps} aria-label={t("pageEditor.stepList")}>
      <ol>
        {steps.map((each) => (
          <li key={each}>
            <Link to={`${base}/${each}`} aria-current={each === current ? "step" : undefined}>
              {done.has(each) ? (
                <>
                  <Icon name="check" size={16} />
                  <span className="visually-hidden">{t("pageEditor.done")} </span>
                </>
              ) : null}
              {t(`pageEditor.steps.${each}.short`)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
