import type { Policy } from "@flexsession/domain/policy/policy";
import { useTranslation } from "react-i18next";
import styles from "./policy-table.module.css";

/** Cancellation terms as a table, from the earliest cancellation to the latest. */
export function PolicyTable({ policy }: { policy: Policy }) {
  const { t } = useTranslation();
  const when = (hours: number) =>
    hours > 24 && hours % 24 === 0
      ? t("profile.policy.days", { count: hours / 24 })
      : t("profile.policy.hours", { count: hours });

  return (
    <table className={styles.policy}>
      <caption>{t(`profile.policy.${policy.id}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t("profile.policy.when")}</th>
          <th scope="col">{t("profile.policy.back")}</th>
        </tr>
      </thead>
      <tbody>
        {policy.tiers.map(({ hoursBefore, refundBasisPoints }) => (
          <tr key={hoursBefore}>
            <th scope="row">{when(hoursBefore)}</th>
            <td>
              {refundBasisPoints === 10_000
                ? t("profile.policy.all")
                : t("profile.policy.part", { percent: refundBasisPoints / 100 })}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t("profile.policy.later")}</th>
          <td>{t("profile.policy.nothing")}</td>
        </tr>
      </tbody>
    </table>
  );
}
