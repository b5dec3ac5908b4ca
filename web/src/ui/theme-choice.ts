import { create } from "zustand";

export const themeChoices = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const key = "flexsession.theme";
/** Undefined where there is no screen, as in tests of components. */
const dark = typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : undefined;

/** The colours a person chose; `public/theme.js` applies them before the first paint, this module afterwards. */
export const useThemeChoice = create<{ choice: ThemeChoice }>()(() => ({ choice: stored() }));

/** Changes the colours and remembers them on this device. */
export function chooseTheme(choice: ThemeChoice): void {
  useThemeChoice.setState({ choice });
  try {
    localStorage.setItem(key, choice);
  } catch {
    // The choice then lasts as long as the page.
  }
  apply();
}

dark?.addEventListener("change", apply);

function apply(): void {
  const { choice } = useThemeChoice.getState();
  const isDark = choice === "dark" || (choice === "system" && (dark?.matches ?? false));
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
}

function stored(): ThemeChoice {
  try {
    const text = localStorage.getItem(key);
    return themeChoices.find((each) => each === text) ?? "system";
  } catch {
    return "system";
  }
}
