import { ThemeProvider } from "@mui/material/styles";
import { cleanup, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { createMemoryRouter, RouterProvider } from "react-router";
import { afterEach } from "vitest";
import { addTexts, startTexts } from "../app/i18n.ts";
import { laterTexts } from "../app/messages/later-texts.ts";
import { materialTheme } from "../ui/material-theme.ts";
import { useTimeSettings } from "../ui/time-settings.ts";

startTexts();
addTexts(laterTexts);
afterEach(cleanup);

/** Renders a part of the product as the app does, at an address, for a reader in Berlin who reads 24 hours. */
export function renderInApp(part: ReactNode, at = "/") {
  useTimeSettings.setState({ zone: "Europe/Berlin", hour12: false });
  const router = createMemoryRouter([{ path: "*", element: part }], { initialEntries: [at] });
  const show = (shown: ReactNode) => <ThemeProvider theme={materialTheme}>{shown}</ThemeProvider>;
  return { router, ...render(show(<RouterProvider router={router} />)) };
}
