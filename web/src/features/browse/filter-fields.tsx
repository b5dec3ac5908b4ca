import { useId } from "react";
import styles from "./filter-form.module.css";

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly options?: readonly string[];
  readonly isWide?: boolean;
  readonly onChange: (value: string) => void;
}

/** A field for words, with suggestions if there are any. */
export function TextField({ label, value, placeholder, options, isWide, onChange }: TextProps) {
  const list = useId();
  return (
    <label className={isWide ? styles.wide : styles.field}>
      {label}
      <input
        type={options ? "text" : "search"}
        value={value}
        placeholder={placeholder}
        list={options ? list : undefined}
        autoComplete="off"
        maxLength={80}
        onChange={(event) => onChange(event.target.value)}
      />
      {options ? (
        <datalist id={list}>
          {options.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </datalist>
      ) : null}
    </label>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A field for a whole number that may be left empty. */
export function NumberField({ label, value, onChange }: NumberProps) {
  return (
    <label className={styles.field}>
      {label}
      <input
        type="number"
        inputMode="numeric"
        min={0}
        max={100_000}
        step={5}
        value={value ?? ""}
        onChange={({ target }) => onChange(Number.isInteger(target.valueAsNumber) ? target.valueAsNumber : null)}
      />
    </label>
  );
}
