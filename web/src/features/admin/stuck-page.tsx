import type { Stuck } from "@flexsession/domain/admin/stuck";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { ActDialog } from "./act-dialog.tsx";
import { AdminHeading } from "./admin-heading.tsx";
import { StuckRow } from "./stuck-row.tsx";
import { useAnswer } from "./use-answer.ts";

/** What has failed and waits for somebody, and a way to try each again. */
export function StuckPage() {
  const { t } = useTranslation();
  const { live, askAgain } = useAnswer("stuck", () => call("listStuck", {}));
  const [wish, setWish] = useState<Stuck | null>(null);
  return (
    <Box sx={{ pb: 6, display: "grid", gap: 3, minWidth: 0 }}>
      <AdminHeading title={t("admin.stuck.title")} lead={t("admin.stuck.lead")} />
      {live.status === "loading" && <Placeholder label={t("admin.stuck.loading")} height={96} bars={2} />}
      {live.status === "failed" && (
        <Alert severity="error" action={<Button onClick={live.retry}>{t("admin.retry")}</Button>}>
          {t("admin.stuck.failed")}
        </Alert>
      )}
      {live.status === "ready" && live.value.things.length === 0 && (
        <Box>
          <Typography variant="h3">{t("admin.stuck.none")}</Typography>
          <Typography color="text.secondary">{t("admin.stuck.noneWhy")}</Typography>
        </Box>
      )}
      {live.status === "ready" && live.value.things.length > 0 && (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
          {live.value.things.map((each) => (
            <StuckRow key={JSON.stringify(each.thing)} stuck={each} onRetry={() => setWish(each)} />
          ))}
        </Box>
      )}
      {live.status === "ready" && live.value.isMore && (
        <Typography color="text.secondary">{t("admin.stuck.more")}</Typography>
      )}
      {wish && (
        <ActDialog
          title={t("admin.stuck.againOf", { what: wish.what })}
          means={t("admin.stuck.means")}
          confirm={t("admin.stuck.again")}
          reasonHelp={t("admin.stuck.reasonHelp")}
          done={t("admin.stuck.done")}
          act={async (reason) => {
            const { isDone } = await call("retryStuck", { thing: wish.thing, reason });
            askAgain();
            if (!isDone) throw new Error("it has failed again");
          }}
          onClose={() => setWish(null)}
        />
      )}
    </Box>
  );
}
