import type { Listing } from "@flexsession/domain/listing/listing";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { fitsMarked, listingsMarked, type MarkedWish, markedPerPage } from "../../firebase/listings-marked.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { rowCard, wholeLink } from "../../ui/row-card.ts";
import { ProviderMarks } from "./provider-marks.tsx";

interface Props {
  readonly wish: MarkedWish;
  readonly after?: Listing | null;
}

/** A page of providers, live, and those after it once they are asked for. */
export function ProviderPages({ wish, after = null }: Props) {
  const { t } = useTranslation();
  const live = useLiveQuery(listingsMarked(wish, after));
  const [isOpen, setOpen] = useState(false);
  if (live.status === "loading" || live.status === "missing") {
    return <Placeholder label={t("admin.providers.loading")} height={84} bars={3} />;
  }
  if (live.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={live.retry}>{t("admin.retry")}</Button>}>
        {t("admin.providers.failed")}
      </Alert>
    );
  }
  const fitting = live.value.filter((each) => fitsMarked(each, wish));
  const last = live.value.length >= markedPerPage ? live.value.at(-1) : undefined;
  return (
    <>
      {live.stale && <Alert severity="info">{t("admin.stale")}</Alert>}
      {fitting.length === 0 && (after === null || last) && (
        <Typography color="text.secondary">{t(last ? "admin.providers.noneHere" : "admin.providers.none")}</Typography>
      )}
      {fitting.length > 0 && (
        <Box component="ul" sx={{ display: "grid", gap: 1.5, listStyle: "none", m: 0, p: 0 }}>
          {fitting.map((each) => (
            <ProviderRow key={each.providerId} card={each} />
          ))}
        </Box>
      )}
      {last && isOpen && <ProviderPages wish={wish} after={last} />}
      {last && !isOpen && (
        <Box>
          <Button variant="outlined" onClick={() => setOpen(true)} sx={{ minHeight: 44 }}>
            {t("admin.providers.more")}
          </Button>
        </Box>
      )}
    </>
  );
}

function ProviderRow({ card }: { readonly card: Listing }) {
  const { t } = useTranslation();
  const { providerId, name, handle, headline } = card;
  return (
    <Box component="li" sx={rowCard}>
      <Box sx={{ flex: "1 1 15rem", minWidth: 0, overflowWrap: "anywhere" }}>
        <Typography sx={{ fontWeight: 700 }}>
          <Box
            component={Link}
            to={`/admin/people/${providerId}`}
            aria-label={t("admin.providers.open", { name, handle })}
            sx={wholeLink}
          >
            {name}
          </Box>
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {headline}
        </Typography>
      </Box>
      <ProviderMarks {...card} />
    </Box>
  );
}
