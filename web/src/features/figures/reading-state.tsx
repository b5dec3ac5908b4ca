import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "../../ui/announce.ts";
import { errorText } from "../../ui/error-text.ts";
import type { Action } from "../../ui/use-action.ts";

interface Props {
  readonly known: number;
  readonly count: number;
  readonly reading: Action<[], void>;
}

/** How many of the weeks are here while they are read, and what to do when they could not be. */
export function ReadingState({ known, count, reading }: Props) {
  const { t } = useTranslation();
  const isWhole = known === count;
  useEffect(() => {
    // The steps on the way are for the eye; said aloud, each would talk over the one before.
    if (isWhole) announce(t("figures.done"));
  }, [isWhole, t]);
  if (reading.error !== null && !reading.isPending) {
    return (
      <Alert severity="error" action={<Button onClick={() => void reading.run()}>{t("figures.retry")}</Button>}>
        {errorText(reading.error, t, t("figures.failed"))} {t("figures.reading", { known, count })}
      </Alert>
    );
  }
  if (isWhole) return null;
  return (
    <Box>
      <LinearProgress variant="determinate" value={(100 * known) / count} aria-label={t("figures.loading")} />
      <Typography variant="body2" sx={{ mt: 1 }}>
        {t("figures.reading", { known, count })}
      </Typography>
    </Box>
  );
}
