import type { User } from "@flexsession/domain/account/user";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { announce } from "../../ui/announce.ts";
import { dateText } from "../../ui/date-text.ts";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

interface Props {
  readonly blocked: User["blocked"];
  readonly unblock?: (uid: string) => Promise<unknown>;
}

const unblockPerson = (uid: string) => call("blockPerson", { uid, isBlocked: false });

/** Whom somebody has blocked, each to be unblocked. */
export function BlockedPeople({ blocked, unblock = unblockPerson }: Props) {
  const { t } = useTranslation();
  const { zone } = useTimeStyle();
  const heading = useId();
  const unblocking = useAction(async ({ uid, name }: User["blocked"][number]) => {
    await unblock(uid);
    announce(t("account.blocked.unblocked", { who: name }));
  });

  return (
    <Box component="section" aria-labelledby={heading} sx={{ display: "grid", gap: 1 }}>
      <Typography id={heading} variant="h2">
        {t("account.blocked.title")}
      </Typography>
      {blocked.length === 0 && <Typography>{t("account.blocked.none")}</Typography>}
      {blocked.length > 0 && (
        <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {blocked.map((each) => (
            <Box component="li" key={each.uid} sx={row}>
              <Box sx={{ flex: "1 1 12rem", minWidth: 0, overflowWrap: "anywhere" }}>
                <Typography sx={{ fontWeight: 700 }}>{each.name}</Typography>
                <Typography variant="body2" color="text.secondary">
                  {t("account.blocked.since", { date: dateText(each.at, zone, "medium") })}
                </Typography>
              </Box>
              <Button
                variant="outlined"
                aria-label={t("account.blocked.unblockOf", { who: each.name })}
                aria-disabled={unblocking.isPending}
                onClick={() => unblocking.run(each)}
                sx={{ minHeight: 44 }}
              >
                {t("account.blocked.unblock")}
              </Button>
            </Box>
          ))}
        </Box>
      )}
      {unblocking.error !== null && (
        <Alert severity="error">{errorText(unblocking.error, t, t("account.actionFailed"))}</Alert>
      )}
    </Box>
  );
}

const row = {
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: 1,
  py: 1,
  borderBottom: "1px solid var(--line)",
} as const;
