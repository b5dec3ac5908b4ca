import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";

/** Which marks a page has, in words. */
export function ProviderMarks({
  isVerified,
  isFeatured,
}: {
  readonly isVerified: boolean;
  readonly isFeatured: boolean;
}) {
  const { t } = useTranslation();
  const marks = [isVerified && t("admin.marks.verified"), isFeatured && t("admin.marks.featured")];
  const given = marks.filter((each) => each !== false);
  return (
    <Box component="span" sx={{ color: given.length > 0 ? "var(--free)" : "var(--muted)", fontWeight: 600 }}>
      {given.length > 0 ? given.join(" · ") : t("admin.marks.none")}
    </Box>
  );
}
