import TextField from "@mui/material/TextField";
import { useTranslation } from "react-i18next";
import type { Mistakes } from "./read-part.ts";

/** The fields that have a sentence of their own for what is wrong with them: `pageEditor.mistakes.<field>`. */
export type FieldName =
  | "name"
  | "headline"
  | "bio"
  | "title"
  | "artist"
  | "role"
  | "year"
  | "medium"
  | "achievements"
  | "rate";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (value: string) => void;
  readonly mistakes: Mistakes;
  /** Where the field is among the mistakes: `credits.0.title`. */
  readonly path: string;
  readonly field: FieldName;
  readonly help?: string;
  readonly lines?: number;
  readonly autoComplete?: string;
  readonly isNumber?: boolean;
  readonly isRequired?: boolean;
  /** What stands before the value, such as a currency. */
  readonly prefix?: string;
}

/** A field for words; what is wrong with it is said below it. */
export function LineField({ label, value, most, onChange, mistakes, path, field, ...rest }: Props) {
  const { t } = useTranslation();
  const isWrong = mistakes.has(path);
  const { help, lines, autoComplete = "off", isNumber = false, isRequired = false, prefix } = rest;
  return (
    <TextField
      label={label}
      value={value}
      required={isRequired}
      fullWidth
      error={isWrong}
      helperText={isWrong ? t(`pageEditor.mistakes.${field}`) : help}
      {...(lines !== undefined && { multiline: true, minRows: lines, maxRows: 3 * lines })}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        htmlInput: { maxLength: most, autoComplete, ...(isNumber && { inputMode: "decimal" }) },
        input: { startAdornment: prefix && <span style={{ paddingRight: 4 }}>{prefix}</span> },
      }}
    />
  );
}
