import { listing } from "@flexsession/domain/listing/listing";
import { paths } from "@flexsession/domain/paths";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { call } from "../../firebase/call.ts";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { announce } from "../../ui/announce.ts";
import { errorText } from "../../ui/error-text.ts";
import { rowCard } from "../../ui/row-card.ts";
import { formatShortDay, formatTime } from "../../ui/time-format.ts";
import { useAction } from "../../ui/use-action.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

/** Somebody who is saved: the way to their page, when they are next free, live, and the way off the list. */
export function SavedRow({ providerId }: { readonly providerId: string }) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const found = useLiveDocument(paths.listing(providerId), listing);
  const card = found.status === "ready" ? found.value : null;
  const name = card?.name ?? t(found.status === "loading" ? "myBookings.saved.loading" : "myBookings.saved.gone");
  const next = card?.nextFreeAt ?? null;
  const taking = useAction(async () => {
    await call("saveProvider", { providerId, isSaved: false });
    announce(t("myBookings.saved.off", { name }));
  });
  return (
    <Box component="li" sx={rowCard}>
      <Box sx={{ flex: "1 1 15rem", minWidth: 0 }}>
        <Typography sx={{ fontWeight: 700, overflowWrap: "anywhere" }}>
          {card ? <Link to={`/p/${card.handle}`}>{name}</Link> : name}
        </Typography>
        {card && <Typography sx={{ color: "var(--muted)", overflowWrap: "anywhere" }}>{card.headline}</Typography>}
      </Box>
      {card && (
        <Typography sx={{ fontVariantNumeric: "tabular-nums" }}>
          {next === null
            ? t("browse.card.none")
            : t("myBookings.saved.next", { when: `${formatShortDay(next, style.zone)}, ${formatTime(next, style)}` })}
        </Typography>
      )}
      <ActionButton
        variant="text"
        aria-label={t("myBookings.saved.takeOff", { name })}
        isPending={taking.isPending}
        pendingText={t("myBookings.saved.taking")}
        errorText={taking.error === null ? null : errorText(taking.error, t, t("myBookings.saved.takeFailed"))}
        onClick={() => taking.run()}
      >
        {t("myBookings.saved.remove")}
      </ActionButton>
    </Box>
  );
}
