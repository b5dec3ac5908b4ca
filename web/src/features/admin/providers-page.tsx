import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { type MarkedWish, markedSorts } from "../../firebase/listings-marked.ts";
import { AdminHeading } from "./admin-heading.tsx";
import { ProviderPages } from "./provider-pages.tsx";
import { SearchForm } from "./search-form.tsx";

/** Everybody who is listed, by name, with their marks; what is looked for stands in the address. */
export function ProvidersPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const words = params.get("text") ?? "";
  const marks = markedSorts.find((each) => each === params.get("marks")) ?? "all";
  const look = (wish: MarkedWish) =>
    setParams({
      ...(wish.words !== "" && { text: wish.words }),
      ...(wish.marks !== "all" && { marks: wish.marks }),
    });
  return (
    <Box sx={{ pb: 6, display: "grid", gap: 3, minWidth: 0 }}>
      <AdminHeading title={t("admin.providers.title")} lead={t("admin.providers.lead")} />
      <SearchForm
        key={words}
        label={t("admin.providers.text")}
        help={t("admin.providers.help")}
        text={words}
        onSearch={(text) => look({ words: text, marks })}
      />
      <TextField
        select
        label={t("admin.providers.marks")}
        value={marks}
        onChange={({ target }) => look({ words, marks: markedSorts.find((each) => each === target.value) ?? "all" })}
        slotProps={{ select: { native: true } }}
        sx={{ maxWidth: "20rem" }}
      >
        {markedSorts.map((each) => (
          <option key={each} value={each}>
            {t(`admin.providers.sorts.${each}`)}
          </option>
        ))}
      </TextField>
      <ProviderPages key={`${marks} ${words}`} wish={{ words, marks }} />
    </Box>
  );
}
