import { type Erasure, erasureSteps } from "@flexsession/domain/erasure/erasure";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";

/** How far the deletion of an account has come, for whoever still has it open somewhere. */
export function BeingDeleted({ step, isAgain }: Pick<Erasure, "step" | "isAgain">) {
  const { t } = useTranslation();
  const text = useId();
  const done = isAgain ? erasureSteps.length : erasureSteps.indexOf(step);
  return (
    <section>
      <Typography id={text} sx={{ mb: 2 }}>
        {t(isAgain ? "account.end.gone" : "account.end.going")}
      </Typography>
      {!isAgain && (
        <LinearProgress aria-labelledby={text} variant="determinate" value={(100 * done) / erasureSteps.length} />
      )}
    </section>
  );
}
