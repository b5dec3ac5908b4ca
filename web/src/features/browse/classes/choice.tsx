import { useTranslation } from "react-i18next";
import styles from "../filter-form.module.css";

interface Props<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T | null) => void;
}

/** A choice among a few, or any. */
export function Choice<T extends string>({ label, value, options, onChange }: Props<T>) {
  const { t } = useTranslation();
  return (
    <label className={styles.field}>
      {label}
      <select
        value={value ?? ""}
        onChange={({ target }) => onChange(options.find((each) => each.value === target.value)?.value ?? null)}
      >
        <option value="">{t("browse.any")}</option>
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.text}
          </option>
        ))}
      </select>
    </label>
  );
}
