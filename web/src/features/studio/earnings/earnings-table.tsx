import type { Earned, Earnings } from "@flexsession/domain/money/earnings-of";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import styles from "./earnings-table.module.css";
import { weekRange } from "./week-range.ts";

const columns = ["paid", "back", "gross", "fee", "net", "transferred"] as const;

interface Props {
  readonly earnings: Earnings;
  readonly currency: string;
}

/** Every week of the period and what they come to, the newest first; on a narrow screen it scrolls beside its weeks. */
export function EarningsTable({ earnings: { weeks, total }, currency }: Props) {
  const { t, i18n } = useTranslation();
  const cells = (earned: Earned) =>
    columns.map((name) => {
      const minor = earned[`${name}Minor`];
      return (
        <td key={name} data-nothing={minor === 0}>
          {formatMoney(minor, currency, i18n.language)}
        </td>
      );
    });

  return (
    <Box
      component="section"
      aria-label={t("earnings.tableAlt")}
      // Without it, nobody could scroll by keyboard.
      tabIndex={0}
      sx={{ overflowX: "auto" }}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("earnings.columns.week")}</th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(`earnings.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={styles.total}>
            <th scope="row">{t("earnings.total")}</th>
            {cells(total)}
          </tr>
          {weeks.toReversed().map((week) => (
            <tr key={week.monday}>
              <th scope="row">{weekRange(week.monday)}</th>
              {cells(week)}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
