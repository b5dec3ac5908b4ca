import type { DisputeState as State } from "@flexsession/domain/payments/payment-facts";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "../../ui/icon.tsx";

/** Where a dispute stands, in a word with its mark. */
export function DisputeState({ state }: { readonly state: State }) {
  const { t } = useTranslation();
  const { icon, tone } = looks[state];
  return (
    <Box component="span" sx={{ display: "inline-flex", gap: 1, alignItems: "center", color: `var(--${tone})` }}>
      <Icon name={icon} />
      {t(`disputes.states.${state}`)}
    </Box>
  );
}

const looks: Record<State, { readonly icon: IconName; readonly tone: "free" | "held" | "muted" | "requested" }> = {
  inquiry: { icon: "hand", tone: "requested" },
  inquiryClosed: { icon: "check", tone: "muted" },
  open: { icon: "clock", tone: "held" },
  won: { icon: "check", tone: "free" },
  lost: { icon: "blocked", tone: "muted" },
};
