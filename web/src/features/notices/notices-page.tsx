import { mostNotices } from "@flexsession/domain/contracts/notices";
import type { Notice } from "@flexsession/domain/notify/notice";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { useNow } from "../../firebase/clock.ts";
import { type Live, mapLive } from "../../firebase/live.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { noticesOf, noticesPerPage } from "../../firebase/notices-of.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { NoticesView } from "./notices-view.tsx";
import { useWanted } from "./use-wanted.ts";

/** Everything that a person has been told, live. */
export default function NoticesPage() {
  const { t } = useTranslation();
  usePageTitle(t("notices.title"));
  const { status, uid } = useAccount();
  const [pages, setPages] = useState(1);
  const found = useLiveQuery(uid === null ? null : noticesOf(uid, pages));
  const wanted = useOnlyWanted(found);
  const now = useNow(30_000);
  const shown = Math.min(pages * noticesPerPage, mostNotices);
  const isFull = found.status === "ready" && found.value.length >= shown && shown < mostNotices;

  return (
    <>
      <Box sx={{ pt: { xs: 3, sm: 5 }, pb: 3, display: "flex", flexWrap: "wrap", gap: 2, alignItems: "center" }}>
        <Typography variant="h1">{t("notices.title")}</Typography>
        {status === "signed-in" && (
          <Button component={Link} to="/account" sx={{ minHeight: 44, ml: { xs: -1, sm: 0 } }}>
            {t("notices.choose")}
          </Button>
        )}
      </Box>
      {status === "signed-out" ? (
        <SignInFirst />
      ) : (
        <NoticesView live={wanted} now={now} onMore={isFull ? () => setPages((before) => before + 1) : null} />
      )}
    </>
  );
}

/** Without what somebody does not want to hear of; loading until that is known. */
function useOnlyWanted(found: Live<Notice[]>): Live<Notice[]> {
  const isWanted = useWanted();
  return useMemo(
    () =>
      isWanted ? mapLive(found, (notices) => notices.filter((each) => isWanted(each.kind))) : { status: "loading" },
    [found, isWanted],
  );
}

function SignInFirst() {
  const { t } = useTranslation();
  return (
    <>
      <Typography sx={{ mb: 2 }}>{t("notices.signedOut")}</Typography>
      <Button component={Link} to="/sign-in?continue=%2Fnotices" variant="contained">
        {t("notices.signIn")}
      </Button>
    </>
  );
}
