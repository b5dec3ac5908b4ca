import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Stars } from "../../ui/stars.tsx";
import { WrittenText } from "../../ui/written-text.tsx";

interface Props {
  readonly said: { readonly stars: number; readonly text: string; readonly reply?: { readonly text: string } | null };
}

/** What feedback says, as a quotation. */
export function SaidCard({ said: { stars, text, reply } }: Props) {
  const { t } = useTranslation();
  return (
    <Box component="blockquote" sx={quotation}>
      <Stars stars={stars} label={t("feedback.stars", { count: stars })} />
      <Typography>{text ? <WrittenText text={text} /> : t("feedback.reports.noText")}</Typography>
      {reply && (
        <Typography>
          {t("feedback.reports.reply")}: <WrittenText text={reply.text} />
        </Typography>
      )}
    </Box>
  );
}

const quotation = {
  m: 0,
  p: 2,
  display: "grid",
  gap: 1,
  justifyItems: "start",
  background: "var(--surface)",
  borderLeft: "3px solid var(--line-strong)",
  borderRadius: "var(--radius-s)",
} as const;
