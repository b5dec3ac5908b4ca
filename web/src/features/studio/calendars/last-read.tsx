import { hour, minute } from "@flexsession/domain/time/instant";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../firebase/clock.ts";

const renewMs = 15_000;

/** When the calendars were last read, in words that stay true while the page is open. */
export function LastRead({ syncedAt }: { readonly syncedAt: Date | null }) {
  const { t, i18n } = useTranslation();
  const now = useNow(renewMs);
  const agoMs = syncedAt === null ? 0 : now.getTime() - syncedAt.getTime();

  function text(): string {
    if (syncedAt === null) return t("calendars.read.never");
    if (agoMs < minute) return t("calendars.read.now");
    const relative = new Intl.RelativeTimeFormat(i18n.language);
    const ago =
      agoMs < hour
        ? relative.format(-Math.floor(agoMs / minute), "minute")
        : relative.format(-Math.floor(agoMs / hour), "hour");
    return t("calendars.read.ago", { ago });
  }
  return <Typography color="text.secondary">{text()}</Typography>;
}
