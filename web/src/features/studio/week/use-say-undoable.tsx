import Button from "@mui/material/Button";
import { useSnackbar } from "notistack";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "../../../ui/announce.ts";
import { errorText } from "../../../ui/error-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { useStudio } from "../use-studio.ts";

/** Says in a snackbar what has been done, with a way to undo it; when that is refused, why. */
export function useSayUndoable(): (said: string, undo: () => Promise<unknown>) => void {
  const { t } = useTranslation();
  const { enqueueSnackbar, closeSnackbar } = useSnackbar();
  const { zone } = useStudio();
  const style = useTimeStyle(zone);
  return useCallback(
    (said, undo) => {
      announce(said);
      enqueueSnackbar(said, {
        variant: "success",
        autoHideDuration: 10_000,
        action: (id) => (
          <Button
            color="inherit"
            size="small"
            onClick={() => {
              closeSnackbar(id);
              undo().catch((error: unknown) => {
                enqueueSnackbar(errorText(error, t, t("week.saveFailed"), style), { variant: "error" });
              });
            }}
          >
            {t("week.undo")}
          </Button>
        ),
      });
    },
    [t, style, enqueueSnackbar, closeSnackbar],
  );
}
