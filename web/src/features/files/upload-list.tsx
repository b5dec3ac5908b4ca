import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { sizeText } from "../../ui/size-text.ts";
import { leftText } from "./left-text.ts";
import { paceOf, secondsLeft } from "./pace.ts";
import { UploadRow } from "./upload-row.tsx";
import type { Upload } from "./upload-store.ts";

/** What is on its way from this page, one by one and in total. */
export function UploadList({ uploads }: { readonly uploads: readonly Upload[] }) {
  const { t, i18n } = useTranslation();
  const heading = useId();
  const counted = uploads.filter((each) => each.state !== "failed");
  const sum = (of: (upload: Upload) => number) => counted.reduce((total, each) => total + of(each), 0);
  const [sent, size] = [sum((each) => each.sent), sum((each) => each.size)];
  const pace = sum((each) => (each.state === "sending" ? (paceOf(each.samples) ?? 0) : 0));
  const left = leftText(secondsLeft(size - sent, pace > 0 ? pace : null), i18n.language);
  const words = {
    count: counted.filter((each) => each.state === "sent").length,
    all: counted.length,
    sent: sizeText(sent, i18n.language),
    size: sizeText(size, i18n.language),
  };

  return (
    <Box component="section" aria-labelledby={heading}>
      <Typography id={heading} variant="h3" sx={{ fontSize: "var(--text-m)" }}>
        {t("files.uploads")}
      </Typography>
      {counted.length > 1 && (
        <Typography variant="body2" color="text.secondary" sx={{ fontVariantNumeric: "tabular-nums" }}>
          {left === null || sent === size ? t("files.total", words) : t("files.totalLeft", { ...words, left })}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {uploads.map((each) => (
          <UploadRow key={each.fileId} upload={each} />
        ))}
      </Box>
    </Box>
  );
}
