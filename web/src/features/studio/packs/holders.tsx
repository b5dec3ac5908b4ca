import { classesLeft } from "@flexsession/domain/packs/change-pass";
import type { Pass } from "@flexsession/domain/packs/pass";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useLiveQuery } from "../../../firebase/live-query.ts";
import { mostHoldersShown, passesTo } from "../../../firebase/passes-to.ts";
import { momentText } from "../../../ui/moment-text.ts";
import { Placeholder } from "../../../ui/placeholder.tsx";
import { rowCard } from "../../../ui/row-card.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { Part } from "../part.tsx";

/** Who can still use what they have bought of a teacher, live, the next to end first; also of what is off sale. */
export function Holders({ providerId }: { readonly providerId: string }) {
  const { t } = useTranslation();
  const found = useLiveQuery(passesTo(providerId));
  const passes = found.status === "ready" ? found.value.filter((each) => classesLeft(each) > 0).toSorted(byEnd) : [];
  return (
    <Part title={t("packs.studio.holders")}>
      {found.status === "loading" && <Placeholder label={t("packs.studio.loadingHolders")} height={64} />}
      {found.status === "failed" && (
        <Alert severity="error" action={<Button onClick={found.retry}>{t("packs.retry")}</Button>}>
          {t("packs.studio.holdersFailed")}
        </Alert>
      )}
      {found.status === "ready" && passes.length === 0 && <Typography>{t("packs.studio.noHolders")}</Typography>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1 }}>
        {passes.map((each) => (
          <Holder key={each.passId} pass={each} />
        ))}
      </Box>
      {found.status === "ready" && found.value.length === mostHoldersShown && (
        <Typography sx={{ mt: 1 }}>{t("packs.studio.mostHolders", { count: mostHoldersShown })}</Typography>
      )}
    </Part>
  );
}

function Holder({ pass }: { readonly pass: Pass }) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const { customer, title, classes, expiresAt } = pass;
  return (
    <Box component="li" sx={rowCard}>
      <Box sx={{ flex: "1 1 12rem", minWidth: 0 }}>
        <Typography variant="h3" sx={{ fontSize: "1.125rem", overflowWrap: "anywhere" }}>
          {customer.name}
        </Typography>
        <Typography color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
          {title}
        </Typography>
      </Box>
      <Box sx={{ flex: "1 1 12rem", minWidth: 0 }}>
        <Typography component="output" sx={{ fontVariantNumeric: "tabular-nums" }}>
          <strong>{t("packs.left", { count: classesLeft(pass) })}</strong> {t("packs.leftOf", { count: classes })}
        </Typography>
        {expiresAt && (
          <Typography variant="body2">{t("packs.until", { when: momentText(expiresAt, style) })}</Typography>
        )}
      </Box>
    </Box>
  );
}

function byEnd(a: Pass, b: Pass): number {
  return Number(a.expiresAt) - Number(b.expiresAt) || a.customer.name.localeCompare(b.customer.name);
}
