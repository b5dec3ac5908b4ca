import { classesLeft } from "@flexsession/domain/packs/change-pass";
import { isRunningPass } from "@flexsession/domain/packs/is-running-pass";
import { isUsable } from "@flexsession/domain/packs/is-usable";
import type { Pass } from "@flexsession/domain/packs/pass";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { call } from "../../firebase/call.ts";
import { momentText } from "../../ui/moment-text.ts";
import { priceText } from "../../ui/price-text.ts";
import { rowCard } from "../../ui/row-card.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { Confirming } from "./confirming.tsx";
import { GiveUpPass } from "./give-up-pass.tsx";

interface Props {
  readonly pass: Pass;
  readonly now: Date;
}

/** A pack that somebody has bought: what is left of it and until when, or where its money went. */
export function PassRow({ pass, now }: Props) {
  const { t } = useTranslation();
  const { title, classes, provider } = pass;
  const canBook = isUsable(pass, now, now);
  const tone = pass.state === "awaitingPayment" ? "held" : canBook ? "free" : "line-strong";
  return (
    <Box component="li" sx={{ ...rowCard, borderLeft: `6px solid var(--${tone})` }}>
      <Box sx={{ flex: "1 1 15rem", minWidth: 0 }}>
        <Typography variant="h3" sx={{ fontSize: "1.125rem", overflowWrap: "anywhere" }}>
          {title}
        </Typography>
        <Typography color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
          {t("packs.with", { name: provider.name })}
        </Typography>
      </Box>
      <Box sx={{ flex: "1 1 15rem", minWidth: 0 }}>
        {pass.state === "awaitingPayment" ? (
          <Confirming id={pass.passId} check={checkPass} />
        ) : (
          <>
            <Typography component="output" sx={{ fontVariantNumeric: "tabular-nums" }}>
              <strong>{t("packs.left", { count: classesLeft(pass) })}</strong> {t("packs.leftOf", { count: classes })}
            </Typography>
            <Standing pass={pass} now={now} />
          </>
        )}
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        {canBook && (
          <Button
            component={Link}
            to={`/p/${provider.handle}`}
            variant="contained"
            aria-label={t("packs.bookOf", { title })}
            sx={{ minHeight: 44 }}
          >
            {t("packs.book")}
          </Button>
        )}
        {isRunningPass(pass, now) && <GiveUpPass pass={pass} />}
      </Box>
    </Box>
  );
}

function Standing({ pass, now }: { readonly pass: Pass; readonly now: Date }) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const { expiresAt, refund, release, dispute, currency } = pass;
  if (!expiresAt) return null;
  const when = momentText(expiresAt, style);
  return (
    <>
      <Typography variant="body2">{t(expiresAt > now ? "packs.until" : "packs.over", { when })}</Typography>
      {refund && (
        <Typography variant="body2">{t("packs.back", { price: priceText(refund.amountMinor, currency) })}</Typography>
      )}
      {release && release.netMinor > 0 && <Typography variant="body2">{t("packs.kept")}</Typography>}
      {dispute?.state === "open" && <Typography variant="body2">{t("packs.held")}</Typography>}
    </>
  );
}

async function checkPass(passId: string): Promise<void> {
  await call("checkPass", { passId });
}
