import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { AdminHeading } from "./admin-heading.tsx";
import { FoundPayments } from "./found-payments.tsx";
import { SearchForm } from "./search-form.tsx";

/** Finds what was paid by a reference or an id of the processor; what is looked for stands in the address. */
export function PaymentsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const text = params.get("text") ?? "";
  return (
    <Box sx={{ pb: 6, display: "grid", gap: 3, minWidth: 0 }}>
      <AdminHeading title={t("adminPayments.title")} lead={t("adminPayments.lead")} />
      <SearchForm
        key={text}
        label={t("adminPayments.text")}
        help={t("adminPayments.help")}
        text={text}
        onSearch={(wish) => setParams(wish === "" ? {} : { text: wish })}
      />
      {text !== "" && <FoundPayments text={text} />}
    </Box>
  );
}
