import TextField from "@mui/material/TextField";
import type { UseFormRegisterReturn } from "react-hook-form";

interface Props {
  readonly label: string;
  readonly registration: UseFormRegisterReturn;
  readonly type?: "text" | "time" | "date";
  readonly inputMode?: "decimal";
  /** What is wrong with what was filled in; null when nothing is. */
  readonly mistake?: string | null;
  readonly help?: string;
}

/** A field of a form of the studio; its label stays above, as the browser's own pickers need. */
export function Field({ label, registration, type = "text", inputMode, mistake = null, help }: Props) {
  return (
    <TextField
      {...registration}
      label={label}
      type={type}
      size="small"
      fullWidth
      error={mistake !== null}
      helperText={mistake ?? help}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { ...(inputMode && { inputMode }), ...(type === "time" && { step: 900 }) },
      }}
      sx={{ "& .MuiInputBase-root": { minHeight: 44 } }}
    />
  );
}
