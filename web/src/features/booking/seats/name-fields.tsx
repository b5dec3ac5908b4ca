import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  /** One for each seat; an empty one is not known yet. */
  readonly names: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
}

/** Asks who sits on each seat of a class; nobody has to know it yet. */
export function NameFields({ names, onChange }: Props) {
  const { t } = useTranslation();
  const why = useId();
  return (
    <Box
      component="fieldset"
      aria-describedby={why}
      sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: "grid", gap: 1.5 }}
    >
      <Box component="legend" sx={{ fontWeight: 700, p: 0, mb: 1 }}>
        {t("seats.who")}
      </Box>
      {names.map((name, index) => (
        <TextField
          // oxlint-disable-next-line react/no-array-index-key -- a seat is known by its place alone
          key={index}
          label={t("seats.name", { number: index + 1 })}
          value={name}
          size="small"
          fullWidth
          autoComplete={index === 0 ? "name" : "off"}
          onChange={(event) => onChange(names.map((each, other) => (other === index ? event.target.value : each)))}
          slotProps={{ htmlInput: { maxLength: 80 } }}
        />
      ))}
      <Typography id={why} variant="body2" color="text.secondary">
        {t("seats.whoWhy")}
      </Typography>
    </Box>
  );
}
