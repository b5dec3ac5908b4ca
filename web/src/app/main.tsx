import "../ui/theme.css";
import "../ui/base.css";
import { createRoot } from "react-dom/client";
import { startAccount } from "../firebase/account.ts";
import { App } from "./app.tsx";
import { startTexts } from "./i18n.ts";

// Before anything is awaited: the router is already loading the page in the address, which adds texts of its own.
startTexts();

if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
if (import.meta.env.MODE === "stack") {
  const { followLocalClock } = await import("../firebase/local-clock.ts");
  await followLocalClock();
}

startAccount();

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
