import type { Report } from "@flexsession/domain/feedback/report";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { momentText } from "../../ui/moment-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { WrittenText } from "../../ui/written-text.tsx";
import { SaidCard } from "./said-card.tsx";

/** One report: what is said to be wrong, who wrote what, and since when somebody waits for an answer. */
export function ReportRow({ report }: { readonly report: Report }) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const { reason, part, writer, stars, text, replyText, why, at } = report;
  return (
    <Box component="li" sx={row}>
      <Typography variant="h2" sx={{ fontSize: "1.25rem" }}>
        {t(`feedback.reasons.${reason}`)}
      </Typography>
      <Typography color="text.secondary">
        {t(`feedback.reports.${part === "reply" ? "replied" : "by"}.${writer}`)}.{" "}
        {t("feedback.reports.since", { when: momentText(at, style) })}
      </Typography>
      <SaidCard said={{ stars, text, reply: replyText === null ? null : { text: replyText } }} />
      {why && (
        <Typography>
          <WrittenText text={why} />
        </Typography>
      )}
    </Box>
  );
}

const row = {
  display: "grid",
  gap: 1.5,
  p: { xs: 2, sm: 3 },
  background: "var(--surface-2)",
  borderRadius: "var(--radius-s)",
  boxShadow: "var(--shadow)",
} as const;
