import type { CalendarSync } from "@flexsession/domain/calendars/calendar-sync";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import LinearProgress from "@mui/material/LinearProgress";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";

type Choice = CalendarSync["whenUnknown"];
const choices = ["closed", "open"] as const satisfies readonly Choice[];

/** What is offered while nobody knows when somebody is busy: each choice with what it comes to. */
export function WhenUnknown({ chosen }: { readonly chosen: Choice }) {
  const { t } = useTranslation();
  const heading = useId();
  const [wanted, setWanted] = useState<Choice | null>(null);
  const choosing = useAction(async (whenUnknown: Choice) => {
    setWanted(whenUnknown);
    try {
      await call("chooseWhenUnknown", { whenUnknown });
    } finally {
      setWanted(null);
    }
  });

  return (
    <Box component="section" aria-labelledby={heading}>
      <Typography id={heading} variant="h3">
        {t("calendars.unknown.title")}
      </Typography>
      <RadioGroup aria-labelledby={heading} value={wanted ?? chosen}>
        {choices.map((choice) => (
          <FormControlLabel
            key={choice}
            value={choice}
            control={
              <Radio
                onChange={() => {
                  if (!choosing.isPending) void choosing.run(choice);
                }}
              />
            }
            label={
              <>
                {t(`calendars.unknown.${choice}`)}
                <Typography variant="body2" color="text.secondary">
                  {t(`calendars.unknown.${choice}Why`)}
                </Typography>
              </>
            }
            sx={{ alignItems: "flex-start", py: 0.5, "& .MuiFormControlLabel-label": { pt: 1 } }}
          />
        ))}
      </RadioGroup>
      <Box component="output" sx={{ display: "block" }}>
        {choosing.isPending && (
          <>
            <LinearProgress aria-hidden sx={{ borderRadius: 1 }} />
            <Typography variant="body2">{t("calendars.unknown.pending")}</Typography>
          </>
        )}
      </Box>
      {choosing.error !== null && (
        <Alert severity="error">{errorText(choosing.error, t, t("calendars.choose.failed"))}</Alert>
      )}
    </Box>
  );
}
