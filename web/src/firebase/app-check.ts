import { initializeAppCheck, ReCaptchaEnterpriseProvider } from "firebase/app-check";
import { firebaseApp } from "./app.ts";

/** Has every call of a function carry the proof that it comes from our own page. Import this module only dynamically. */
export function startAppCheck(siteKey: string): void {
  const provider = new ReCaptchaEnterpriseProvider(siteKey);
  initializeAppCheck(firebaseApp(), { provider, isTokenAutoRefreshEnabled: true });
}
