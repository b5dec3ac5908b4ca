import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../firebase/classes-of.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { ClassRow } from "./class-row.tsx";

/** The classes that somebody teaches or has taught, live. */
export function PersonClasses({ uid }: { readonly uid: string }) {
  const { t } = useTranslation();
  const heading = useId();
  const live = useLiveQuery(classesOf(uid));
  return (
    <Box component="section" aria-labelledby={heading} sx={{ display: "grid", gap: 2 }}>
      <Typography id={heading} variant="h2">
        {t("adminClasses.of")}
      </Typography>
      {(live.status === "loading" || live.status === "missing") && (
        <Placeholder label={t("adminClasses.loading")} height={84} />
      )}
      {live.status === "failed" && (
        <Alert severity="error" action={<Button onClick={live.retry}>{t("admin.retry")}</Button>}>
          {t("adminClasses.failed")}
        </Alert>
      )}
      {live.status === "ready" && live.value.length === 0 && (
        <Typography color="text.secondary">{t("adminClasses.noneOf")}</Typography>
      )}
      {live.status === "ready" && live.value.length > 0 && (
        <Box component="ul" sx={{ display: "grid", gap: 1.5, listStyle: "none", m: 0, p: 0 }}>
          {live.value.map(({ classId, title, state }) => (
            <ClassRow
              key={classId}
              classId={classId}
              title={title}
              about={t(state === "open" ? "adminClasses.open" : "adminClasses.cancelled")}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}
