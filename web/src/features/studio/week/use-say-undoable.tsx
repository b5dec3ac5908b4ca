import Button from "@mui/material/Button";
import { useSnackbar } from "notistack";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "../../../ui/announce.ts";

/** Says in a snackbar what has been done, with a way to undo it. */
export function useSayUndoable(): (said: string, undo: () => void) => void {
  const { t } = useTranslation();
  const { enqueueSnackbar, closeSnackbar } = useSnackbar();
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
              undo();
            }}
          >
            {t("week.undo")}
          </Button>
        ),
      });
    },
    [t, enqueueSnackbar, closeSnackbar],
  );
}
