import Box from "@mui/material/Box";
import FormHelperText from "@mui/material/FormHelperText";
import type { ReactNode } from "react";
import styles from "./choice-cards.module.css";

interface Props<T extends string> {
  readonly legend: string;
  /** Distinguishes the group from others on the page. */
  readonly name: string;
  readonly options: readonly { readonly value: T; readonly title: string; readonly content: ReactNode }[];
  readonly chosen: T | null;
  readonly mistake: string | null;
  /** Why nothing can be chosen, or null. */
  readonly fixed?: string | null;
  readonly onChoose: (value: T) => void;
}

/** One of a few, each on a card that says what it means. */
export function ChoiceCards<T extends string>({
  legend,
  name,
  options,
  chosen,
  mistake,
  fixed = null,
  ...rest
}: Props<T>) {
  const note = mistake ?? fixed;
  return (
    <fieldset className={styles.group} aria-describedby={note === null ? undefined : `${name}-note`}>
      <legend>{legend}</legend>
      <Box className={styles.cards}>
        {options.map(({ value, title, content }, index) => (
          <div key={value} className={styles.card} data-chosen={chosen === value}>
            <label>
              <input
                type="radio"
                name={name}
                value={value}
                checked={chosen === value}
                disabled={fixed !== null}
                data-wrong={mistake !== null && index === 0}
                onChange={() => rest.onChoose(value)}
              />
              <span>{title}</span>
            </label>
            {content}
          </div>
        ))}
      </Box>
      {note !== null && (
        <FormHelperText id={`${name}-note`} error={mistake !== null}>
          {note}
        </FormHelperText>
      )}
    </fieldset>
  );
}
