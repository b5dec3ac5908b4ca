import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { browse } from "./messages/en/browse.ts";
import { profile } from "./messages/en/profile.ts";
import { shell } from "./messages/en/shell.ts";
import { tape } from "./messages/en/tape.ts";

const language = "en";

/** Starts the texts with those that public pages share; the rest comes with the pages that need it, by `addTexts`. */
export function startTexts(): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: { shell, tape, browse, profile } } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

/** Adds the texts of a part of the product that is loaded later. */
export function addTexts(texts: object): void {
  i18next.addResourceBundle(language, "translation", texts, true, true);
}
