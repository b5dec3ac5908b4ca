import { mostNotices } from "@flexsession/domain/contracts/notices";
import type { Notice } from "@flexsession/domain/notify/notice";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Live } from "../../firebase/live.ts";
import { readNotices } from "../../firebase/read-notices.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";
import { NoticeList } from "./notice-list.tsx";

interface Props {
  readonly live: Live<readonly Notice[]>;
  readonly now: Date;
  /** Reads more, or null when everything that can be shown is here. */
  readonly onMore: (() => void) | null;
  readonly read?: (noticeIds: readonly string[]) => Promise<void>;
}

/** The notices, or what stands in for them while they load, cannot, or are none. */
export function NoticesView({ live, now, onMore, read = readNotices }: Props) {
  const { t } = useTranslation();
  const reading = useAction(read);
  if (live.status === "loading" || live.status === "missing") return <LoadingNotices />;
  if (live.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={live.retry}>{t("notices.retry")}</Button>}>
        {t("notices.failed")}
      </Alert>
    );
  }
  if (live.value.length === 0) return <NoNotices />;
  const unread = live.value.filter((each) => each.readAt === null).map((each) => each.noticeId);
  return (
    <Box sx={{ display: "grid", gap: 3, pb: 5, maxWidth: "44rem" }}>
      {live.stale && <Alert severity="info">{t("notices.stale")}</Alert>}
      {(unread.length > 0 || reading.isPending) && (
        <ActionButton
          variant="outlined"
          isPending={reading.isPending}
          pendingText={t("notices.reading")}
          errorText={reading.error === null ? null : errorText(reading.error, t, t("notices.readFailed"))}
          onClick={() => reading.run(unread)}
        >
          {t("notices.readAll")}
        </ActionButton>
      )}
      {/* What could not be marked now is marked on the page that it leads to. */}
      <NoticeList notices={live.value} now={now} onOpen={(noticeId) => void read([noticeId]).catch(() => undefined)} />
      {onMore && (
        <Box>
          <Button variant="outlined" onClick={onMore}>
            {t("notices.more")}
          </Button>
        </Box>
      )}
      {live.value.length >= mostNotices && <Typography color="text.secondary">{t("notices.latest")}</Typography>}
    </Box>
  );
}

function NoNotices() {
  const { t } = useTranslation();
  return (
    <Box sx={{ border: "1px dashed var(--line-strong)", borderRadius: "var(--radius-m)", p: 3, maxWidth: "44rem" }}>
      <Typography variant="h2" sx={{ fontSize: "1.125rem" }}>
        {t("notices.none")}
      </Typography>
      <Typography color="text.secondary">{t("notices.noneWhy")}</Typography>
      <Button component={Link} to="/browse" variant="contained" sx={{ mt: 2 }}>
        {t("notices.findTime")}
      </Button>
    </Box>
  );
}

function LoadingNotices() {
  const { t } = useTranslation();
  return (
    <Box component="output" aria-busy="true" aria-label={t("notices.loading")} sx={{ display: "grid", gap: 1 }}>
      <Skeleton variant="text" sx={{ fontSize: "1.125rem", width: "6rem" }} />
      <Skeleton variant="rounded" height={56} sx={{ maxWidth: "44rem" }} />
      <Skeleton variant="rounded" height={56} sx={{ maxWidth: "44rem" }} />
    </Box>
  );
}
