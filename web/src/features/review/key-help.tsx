import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { chooseSingleKeys, useKeyChoice } from "./key-choice.ts";

/** What the keys do on this page, and a switch for those that a voice could press. */
export function KeyHelp() {
  const { t } = useTranslation();
  const hasSingleKeys = useKeyChoice((each) => each.hasSingleKeys);
  const rows = ["play", "seek", "ends", "compare", "loop", "comment"] as const;
  return (
    <Box component="details">
      <Box component="summary" sx={{ cursor: "pointer", py: 1, color: "var(--muted)" }}>
        {t("review.keys.name")}
      </Box>
      <Box component="dl" sx={{ display: "grid", gridTemplateColumns: "auto 1fr", columnGap: 2, rowGap: 0.5, m: 0 }}>
        {rows.map((each) => (
          <Box key={each} sx={{ display: "contents" }}>
            <Typography component="dt" variant="body2" sx={{ fontFamily: "var(--font-tape)" }}>
              {t(`review.keys.${each}`)}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0 }}>
              {t(`review.keys.${each}Does`)}
            </Typography>
          </Box>
        ))}
      </Box>
      <FormControlLabel
        control={<Switch checked={hasSingleKeys} onChange={(_, isOn) => chooseSingleKeys(isOn)} />}
        label={t("review.keys.single")}
      />
      <Typography variant="body2" color="text.secondary">
        {t("review.keys.singleWhy")}
      </Typography>
    </Box>
  );
}
