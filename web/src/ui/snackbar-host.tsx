import Alert from "@mui/material/Alert";
import { type CustomContentProps, SnackbarContent, SnackbarProvider } from "notistack";
import type { ReactNode, Ref } from "react";

const components = { success: Snack, info: Snack, warning: Snack, error: Snack, default: Snack };

/** Shows snackbars one at a time; `useSnackbar` of notistack works below it. */
export function SnackbarHost({ children }: { children: ReactNode }) {
  return (
    <SnackbarProvider maxSnack={1} autoHideDuration={6_000} Components={components}>
      {children}
    </SnackbarProvider>
  );
}

function Snack({ ref, message, variant, action, id }: CustomContentProps & { ref?: Ref<HTMLDivElement> }) {
  const severity = variant === "default" ? "info" : variant;
  return (
    <SnackbarContent ref={ref ?? null}>
      <Alert severity={severity} action={typeof action === "function" ? action(id) : action} variant="filled">
        {message}
      </Alert>
    </SnackbarContent>
  );
}
