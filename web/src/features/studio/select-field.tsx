import TextField from "@mui/material/TextField";
import type { UseFormRegisterReturn } from "react-hook-form";

interface Props {
  readonly label: string;
  readonly registration: UseFormRegisterReturn;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly help?: string;
}

/** A choice of a form of the studio, by the browser's own list. */
export function SelectField({ label, registration, options, help }: Props) {
  return (
    <TextField
      {...registration}
      label={label}
      select
      size="small"
      fullWidth
      helperText={help}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      sx={{ "& .MuiInputBase-root": { minHeight: 44 } }}
    >
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </TextField>
  );
}
