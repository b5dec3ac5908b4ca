import { type Account, accounts } from "@flexsession/domain/money/ledger";
import { type Proof, sumOf } from "@flexsession/domain/money/ledger-proof";
import { formatMoney, platformCurrency } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { amountTable, panel } from "../../ui/panel.ts";

const names = Object.keys(accounts).filter((each): each is Account => each in accounts);

interface Props {
  readonly proof: Proof;
  readonly isAdding: boolean;
}

/** Every account with what it means and its balance; they sum to zero. */
export function AccountTable({ proof, isAdding }: Props) {
  const { t, i18n } = useTranslation();
  const heading = useId();
  const money = (minor: number) => formatMoney(minor, platformCurrency, i18n.language);
  const sum = sumOf(proof);

  return (
    <Box component="section" aria-labelledby={heading} aria-busy={isAdding} sx={panel}>
      <Typography id={heading} variant="h2">
        {t("ledger.accounts")}
      </Typography>
      {isAdding && <LinearProgress aria-label={t("ledger.adding")} />}
      <Box component="table" sx={amountTable}>
        <thead>
          <tr>
            <th scope="col">{t("ledger.account")}</th>
            <th scope="col">{t("ledger.balance")}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">
                {t(`ledger.names.${name}`)}
                <Means text={t(`ledger.meanings.${name}`)} />
              </th>
              <td>{money(proof.balances[name])}</td>
            </tr>
          ))}
        </tbody>
        <Box component="tfoot" sx={{ fontSize: "var(--text-m)", fontWeight: 800, "& td": { fontWeight: 800 } }}>
          <tr>
            <th scope="row">
              {t("ledger.sum")}
              <Means text={t("ledger.sumWhy")} />
            </th>
            <Box component="td" sx={{ color: sum === 0 ? "var(--free)" : "var(--danger)" }}>
              {money(sum)}
            </Box>
          </tr>
        </Box>
      </Box>
    </Box>
  );
}

function Means({ text }: { readonly text: string }) {
  return (
    <Box component="span" sx={{ display: "block", color: "var(--muted)", fontWeight: 400, fontSize: "var(--text-s)" }}>
      {text}
    </Box>
  );
}
