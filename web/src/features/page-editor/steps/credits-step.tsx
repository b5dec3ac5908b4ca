import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { withItem, withMoved, withoutItem } from "../form/change-list.ts";
import { LineField } from "../form/line-field.tsx";
import type { CreditForm, PageForm } from "../form/page-form.ts";
import { ItemButtons } from "../uploads/item-buttons.tsx";
import type { StepProps } from "./step-props.ts";

const most = 40;
const fields = [
  ["title", 80],
  ["artist", 80],
  ["role", 80],
  ["year", 4],
] as const;

/** What somebody has done, and what they are proud of. */
export function CreditsStep({ form, mistakes, onChange }: StepProps) {
  const { t } = useTranslation();
  const { credits } = form.credits;
  const put = (changes: Partial<PageForm["credits"]>) => onChange({ credits: { ...form.credits, ...changes } });
  const discipline = form.basics.discipline ?? "music";
  const add = () => {
    const empty: CreditForm = { title: "", artist: "", role: "", year: "", key: crypto.randomUUID() };
    put({ credits: [...credits, empty] });
  };

  return (
    <>
      <Box component="section" aria-labelledby="credits-title" sx={{ display: "grid", gap: 2 }}>
        <Typography id="credits-title" variant="h2">
          {t("pageEditor.credits.credits")}
        </Typography>
        <Typography>{t(`pageEditor.credits.lead.${discipline}`)}</Typography>
        {credits.map((credit, index) => (
          <Box component="fieldset" key={credit.key} sx={row}>
            <legend>{t("pageEditor.credits.nth", { nth: index + 1 })}</legend>
            {fields.map(([field, longest]) => (
              <LineField
                key={field}
                label={t(`pageEditor.credits.${field}.${discipline}`)}
                value={credit[field]}
                most={longest}
                mistakes={mistakes}
                path={`credits.${index}.${field}`}
                field={field}
                isNumber={field === "year"}
                onChange={(text) => put({ credits: withItem(credits, index, { ...credit, [field]: text }) })}
              />
            ))}
            <ItemButtons
              name={credit.title || t("pageEditor.credits.nth", { nth: index + 1 })}
              index={index}
              count={credits.length}
              onMove={(by) => put({ credits: withMoved(credits, index, by) })}
              onRemove={() => put({ credits: withoutItem(credits, index) })}
            />
          </Box>
        ))}
        {credits.length < most && (
          <Button variant="outlined" sx={{ justifySelf: "start" }} onClick={add}>
            {t("pageEditor.credits.add")}
          </Button>
        )}
      </Box>
      <LineField
        label={t("pageEditor.credits.achievements")}
        help={t("pageEditor.credits.achievementsHelp")}
        value={form.credits.achievements}
        most={3_000}
        lines={3}
        mistakes={mistakes}
        path="achievements"
        field="achievements"
        onChange={(achievements) => put({ achievements })}
      />
    </>
  );
}

const row = {
  display: "grid",
  gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" },
  gap: 1.5,
  m: 0,
  p: 2,
  border: "1px solid var(--line)",
  borderRadius: "var(--radius-m)",
} as const;
