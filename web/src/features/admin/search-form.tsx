import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  readonly label: string;
  readonly help: string;
  /** What is looked for already. */
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

/** One field and its button, to look for something. */
export function SearchForm({ label, help, text, onSearch }: Props) {
  const { t } = useTranslation();
  const [wish, setWish] = useState(text);
  const search = (event: FormEvent) => {
    event.preventDefault();
    onSearch(wish.trim());
  };
  return (
    <Box component="search">
      <Box
        component="form"
        noValidate
        onSubmit={search}
        sx={{ display: "flex", flexWrap: "wrap", gap: 2, alignItems: "start" }}
      >
        <TextField
          label={label}
          helperText={help}
          value={wish}
          onChange={(event) => setWish(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 80 } }}
          sx={{ flex: "1 1 14rem" }}
        />
        <Button type="submit" variant="contained" sx={{ minHeight: 56 }}>
          {t("admin.search")}
        </Button>
      </Box>
    </Box>
  );
}
