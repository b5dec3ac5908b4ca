import type { Standing } from "@flexsession/domain/account/standing";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "../../ui/icon.tsx";

/** The standing of an account, in a word with its mark. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation();
  const { icon, tone } = looks[standing];
  return (
    <Box component="span" sx={{ display: "inline-flex", gap: 1, alignItems: "center", color: `var(--${tone})` }}>
      <Icon name={icon} />
      {t(`admin.standings.${standing}`)}
    </Box>
  );
}

const looks: Record<Standing, { readonly icon: IconName; readonly tone: "free" | "held" | "muted" }> = {
  good: { icon: "check", tone: "free" },
  suspended: { icon: "clock", tone: "held" },
  banned: { icon: "blocked", tone: "muted" },
};
