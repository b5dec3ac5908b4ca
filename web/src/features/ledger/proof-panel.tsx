import { type Proof, type ProofStep, proofSteps } from "@flexsession/domain/money/ledger-proof";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { Icon } from "../../ui/icon.tsx";
import { panel } from "../../ui/panel.ts";
import type { Action } from "../../ui/use-action.ts";
import { DifferenceTable } from "./difference-table.tsx";

interface Props {
  readonly proof: Proof;
  readonly proving: Action<[], void>;
}

/** The proof against the processor's own lists: how far it has come, and what does not agree. */
export function ProofPanel({ proof, proving }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const count = proof.differences.length;
  const isWhole = proof.done.length === proofSteps.length;

  return (
    <Box component="section" aria-labelledby={heading} sx={panel}>
      <Typography id={heading} variant="h2">
        {t("ledger.proof")}
      </Typography>
      <Typography sx={{ maxWidth: "44rem" }}>{t("ledger.proofWhy")}</Typography>
      <ActionButton
        variant="contained"
        isPending={proving.isPending}
        pendingText={t("ledger.proving")}
        errorText={proving.error === null ? null : errorText(proving.error, t, t("ledger.proveFailed"))}
        onClick={() => void proving.run()}
      >
        {t("ledger.prove")}
      </ActionButton>
      <Box component="ol" sx={{ m: 0, p: 0, display: "grid", gap: 1, listStyle: "none" }}>
        {proofSteps.map((step) => (
          <Step key={step} step={step} proof={proof} />
        ))}
      </Box>
      <Box component="output" sx={{ display: "block" }}>
        {isWhole && (
          <Alert severity={count === 0 ? "success" : "error"}>
            {count === 0 ? t("ledger.agree") : t("ledger.disagree", { count })}
          </Alert>
        )}
      </Box>
      {count > 0 && <DifferenceTable differences={proof.differences} />}
      {count > 0 && <Typography variant="body2">{t("ledger.againLater")}</Typography>}
    </Box>
  );
}

function Step({ step, proof }: { readonly step: ProofStep; readonly proof: Proof }) {
  const { t } = useTranslation();
  const isDone = proof.done.includes(step);
  const count = proof.checked[step];
  return (
    <Box component="li" sx={{ display: "flex", gap: 1.5, alignItems: "center" }}>
      <Box component="span" sx={{ display: "inline-flex", color: isDone ? "var(--free)" : "var(--muted)" }}>
        <Icon name={isDone ? "check" : "clock"} />
      </Box>
      <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
        {t(`ledger.steps.${step}`)}
      </Box>
      <Box component="span" sx={{ color: "var(--muted)", fontVariantNumeric: "tabular-nums" }}>
        {isDone || count > 0 ? t("ledger.checked", { count }) : t("ledger.waiting")}
      </Box>
    </Box>
  );
}
