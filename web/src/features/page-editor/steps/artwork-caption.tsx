import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { LineField } from "../form/line-field.tsx";
import type { ArtworkForm } from "../form/page-form.ts";
import type { Mistakes } from "../form/read-part.ts";

interface Props {
  readonly work: ArtworkForm;
  /** Where the work is among the mistakes: `artwork.0`. */
  readonly path: string;
  readonly mistakes: Mistakes;
  readonly onChange: (changes: Partial<ArtworkForm>) => void;
}

/** What stands below a picture: title, year, and what it is made of. */
export function ArtworkCaption({ work, path, mistakes, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "minmax(0, 1fr) 7rem" } }}>
      <LineField
        label={t("pageEditor.media.workTitle")}
        value={work.title}
        most={80}
        mistakes={mistakes}
        path={`${path}.title`}
        field="title"
        onChange={(title) => onChange({ title })}
      />
      <LineField
        label={t("pageEditor.media.year")}
        value={work.year}
        most={4}
        mistakes={mistakes}
        path={`${path}.year`}
        field="year"
        isNumber
        onChange={(year) => onChange({ year })}
      />
      <LineField
        label={t("pageEditor.media.medium")}
        value={work.medium}
        most={80}
        mistakes={mistakes}
        path={`${path}.medium`}
        field="medium"
        onChange={(medium) => onChange({ medium })}
      />
    </Box>
  );
}
