import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useNow } from "../../firebase/clock.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { ownPasses } from "../../firebase/own-passes.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { PassRow } from "./pass-row.tsx";

/** The packs that somebody can still book with, the next to end first, live, and the way to all of them. */
export function OwnPacks({ uid }: { readonly uid: string }) {
  const { t } = useTranslation();
  const heading = useId();
  const now = useNow(30_000);
  const found = useLiveQuery(ownPasses(uid));
  const bought = found.status === "ready" ? found.value.filter((each) => each.expiresAt !== null) : [];
  const active = bought
    .filter((each) => each.state === "active")
    .toSorted((a, b) => Number(a.expiresAt) - Number(b.expiresAt));

  return (
    <Box component="section" aria-labelledby={heading} sx={{ minWidth: 0 }}>
      <Typography id={heading} variant="h2" sx={{ mb: 1.5 }}>
        {t("packs.heading")}
      </Typography>
      {found.status === "loading" && <Placeholder label={t("packs.loading")} height={96} />}
      {found.status === "failed" && (
        <Alert severity="error" action={<Button onClick={found.retry}>{t("packs.retry")}</Button>}>
          {t("packs.failed")}
        </Alert>
      )}
      {found.status === "ready" && active.length === 0 && (
        <Typography color="text.secondary">{t("packs.noneWhy")}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
        {active.map((each) => (
          <PassRow key={each.passId} pass={each} now={now} />
        ))}
      </Box>
      {bought.length > active.length && (
        <Button component={Link} to="/packs" variant="text" sx={{ mt: 1, ml: -1, minHeight: 44 }}>
          {t("packs.all")}
        </Button>
      )}
    </Box>
  );
}
