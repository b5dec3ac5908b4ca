import { useTranslation } from "react-i18next";
import { chooseTheme, themeChoices, useThemeChoice } from "../../ui/theme-choice.ts";
import styles from "./header.module.css";

/** Chooses between the device's colours, light and dark. */
export function ThemeSelect() {
  const { t } = useTranslation();
  const choice = useThemeChoice((state) => state.choice);
  return (
    <label className={styles.theme}>
      <span className={styles.themeLabel}>{t("shell.theme.label")}</span>
      <select
        value={choice}
        onChange={({ target }) => chooseTheme(themeChoices.find((each) => each === target.value) ?? "system")}
      >
        {themeChoices.map((each) => (
          <option key={each} value={each}>
            {t(`shell.theme.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
