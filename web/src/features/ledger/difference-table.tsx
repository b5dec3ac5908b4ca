import type { Difference } from "@flexsession/domain/money/ledger-proof";
import { formatMoney, platformCurrency } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { amountTable } from "../../ui/panel.ts";

/** What does not agree, a row each, with both amounts. */
export function DifferenceTable({ differences }: { readonly differences: readonly Difference[] }) {
  const { t, i18n } = useTranslation();
  const money = (minor: number) => formatMoney(minor, platformCurrency, i18n.language);
  return (
    <Box component="table" sx={amountTable}>
      <thead>
        <tr>
          <th scope="col">{t("ledger.thing")}</th>
          <th scope="col">{t("ledger.states")}</th>
          <th scope="col">{t("ledger.records")}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ id, what, statedMinor, recordedMinor }) => (
          <tr key={`${id} ${what}`}>
            <th scope="row">
              {t(`ledger.what.${what}`)}
              <Box component="span" sx={{ display: "block", fontFamily: "var(--font-tape)", fontWeight: 400 }}>
                {id}
              </Box>
            </th>
            <td>{money(statedMinor)}</td>
            <td>{money(recordedMinor)}</td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
