import { invariantSteps, invariantsOf } from "@flexsession/domain/invariants/invariant";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { momentText } from "../../ui/moment-text.ts";
import { amountTable, panel } from "../../ui/panel.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { AdminHeading } from "./admin-heading.tsx";
import { To } from "./to.tsx";
import { type InvariantRun, useInvariants } from "./use-invariants.ts";
import { ViolationRow } from "./violation-row.tsx";

/** What is held to at every moment, checked over what is stored now, and where the rest of it is proved. */
export function InvariantsPage() {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const { run, checking } = useInvariants();
  const isWhole = run?.done.length === invariantSteps.length;
  const count = run?.violations.length ?? 0;
  return (
    <Box sx={{ pb: 6, display: "grid", gap: 3, minWidth: 0 }}>
      <AdminHeading title={t("admin.invariants.title")} lead={t("admin.invariants.lead")} />
      <Box component="section" sx={panel}>
        <Box>
          <ActionButton
            variant="contained"
            isPending={checking.isPending}
            pendingText={t("admin.invariants.checking")}
            errorText={checking.error === null ? null : errorText(checking.error, t, t("admin.invariants.failed"))}
            onClick={() => void checking.run()}
          >
            {t("admin.invariants.check")}
          </ActionButton>
        </Box>
        <Typography color="text.secondary">
          {run ? t("admin.invariants.last", { moment: momentText(run.beganAt, style) }) : t("admin.invariants.never")}
        </Typography>
        <Checked run={run} />
        <Box component="output" sx={{ display: "block" }}>
          {isWhole && (
            <Alert severity={count === 0 ? "success" : "error"}>
              {count === 0 ? t("admin.invariants.holds") : t("admin.invariants.broken", { count })}
            </Alert>
          )}
        </Box>
        {run && count > 0 && (
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
            {run.violations.map((each) => (
              <ViolationRow key={`${each.invariant} ${each.text}`} violation={each} />
            ))}
          </Box>
        )}
        {count > 0 && <Typography variant="body2">{t("admin.invariants.againLater")}</Typography>}
      </Box>
      <Elsewhere />
    </Box>
  );
}

/** Each invariant with how much was checked and what was found; the table is complete before anything is. */
function Checked({ run }: { readonly run: InvariantRun | null }) {
  const { t } = useTranslation();
  const rows = invariantSteps.flatMap((step) => invariantsOf[step].map((name) => ({ step, name })));
  return (
    <Box component="table" sx={amountTable}>
      <thead>
        <tr>
          <th scope="col">{t("admin.invariants.name")}</th>
          <th scope="col">{t("admin.invariants.checked")}</th>
          <th scope="col">{t("admin.invariants.found")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ step, name }) => {
          const found = run?.violations.filter((each) => each.invariant === name).length ?? 0;
          return (
            <tr key={name}>
              <th scope="row">
                {t(`admin.invariants.names.${name}`)}
                <Box component="span" sx={means}>
                  {t(`admin.invariants.means.${name}`)}
                </Box>
              </th>
              <td>{run ? t(`admin.invariants.of.${step}`, { count: run.checked[step] }) : "–"}</td>
              <Box component="td" sx={{ color: found > 0 ? "var(--danger)" : undefined }}>
                {run ? found : "–"}
              </Box>
            </tr>
          );
        })}
      </tbody>
    </Box>
  );
}

function Elsewhere() {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <Box component="section" aria-labelledby={heading} sx={panel}>
      <Typography id={heading} variant="h2">
        {t("admin.invariants.elsewhere")}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 3, display: "grid", gap: 1 }}>
        <li>
          {t("admin.invariants.ledger")} <To to="/admin/ledger">{t("admin.tabs.ledger")}</To>
        </li>
        <li>
          {t("admin.invariants.stranded")} <To to="/admin/stuck">{t("admin.tabs.stuck")}</To>
        </li>
        <li>{t("admin.invariants.byTests")}</li>
      </Box>
    </Box>
  );
}

const means = { display: "block", color: "var(--muted)", fontWeight: 400, fontSize: "var(--text-s)" } as const;
