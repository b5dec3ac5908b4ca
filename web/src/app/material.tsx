import { ThemeProvider } from "@mui/material/styles";
import type { ReactNode } from "react";
import { materialTheme } from "../ui/material-theme.ts";
import { SnackbarHost } from "../ui/snackbar-host.tsx";

/** Gives MUI components our look, and snackbars a place. */
export function Material({ children }: { children: ReactNode }) {
  return (
    <ThemeProvider theme={materialTheme}>
      <SnackbarHost>{children}</SnackbarHost>
    </ThemeProvider>
  );
}
