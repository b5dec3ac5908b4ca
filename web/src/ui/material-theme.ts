import { createTheme } from "@mui/material/styles";

const mix = (share: number) => `color-mix(in srgb, var(--text) ${share}%, transparent)`;

/** What MUI would otherwise mix for a light page only: the tinted grounds of its alerts. */
const alertVariants = (
  [
    ["success", "free"],
    ["info", "muted"],
    ["warning", "held"],
    ["error", "danger"],
  ] as const
).flatMap(([severity, colour]) => [
  {
    props: { severity, variant: "standard" as const },
    style: {
      backgroundColor: colour === "muted" ? "var(--surface-2)" : `var(--${colour}-soft)`,
      color: "var(--text)",
      "& .MuiAlert-icon": { color: `var(--${colour})` },
    },
  },
  {
    props: { severity, variant: "filled" as const },
    style: { backgroundColor: `var(--${colour})`, color: "var(--bg)" },
  },
]);

/** MUI on the same variables as everything else, so that one attribute on the root changes both. */
export const materialTheme = createTheme({
  cssVariables: { nativeColor: true },
  palette: {
    primary: {
      main: "var(--accent)",
      dark: "color-mix(in srgb, var(--accent) 85%, var(--text))",
      contrastText: "var(--on-accent)",
    },
    secondary: { main: "var(--requested)", contrastText: "var(--bg)" },
    error: { main: "var(--danger)", contrastText: "var(--bg)" },
    warning: { main: "var(--held)", contrastText: "var(--bg)" },
    success: { main: "var(--free)", contrastText: "var(--bg)" },
    info: { main: "var(--muted)", contrastText: "var(--bg)" },
    text: { primary: "var(--text)", secondary: "var(--muted)", disabled: mix(45) },
    background: { default: "var(--bg)", paper: "var(--surface)" },
    divider: "var(--line)",
    action: {
      active: "var(--text)",
      hover: mix(6),
      selected: mix(12),
      disabled: mix(40),
      disabledBackground: mix(14),
      focus: mix(16),
    },
  },
  shape: { borderRadius: 10 },
  typography: {
    fontFamily: "var(--font)",
    h1: { fontSize: "var(--text-2xl)", fontWeight: 850, letterSpacing: "-0.025em", lineHeight: 1.1 },
    h2: { fontSize: "var(--text-xl)", fontWeight: 850, letterSpacing: "-0.025em", lineHeight: 1.15 },
    h3: { fontSize: "var(--text-l)", fontWeight: 800, letterSpacing: "-0.015em", lineHeight: 1.2 },
    button: { textTransform: "none", fontWeight: 700 },
  },
  components: {
    MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { minHeight: 44 } } },
    MuiIconButton: { styleOverrides: { root: { minWidth: 44, minHeight: 44 } } },
    MuiAlert: { variants: alertVariants },
    MuiLinearProgress: { styleOverrides: { root: { backgroundColor: "var(--line)" } } },
    MuiOutlinedInput: { styleOverrides: { notchedOutline: { borderColor: "var(--line-strong)" } } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: "none" } } },
  },
});
