import type { Booking } from "@flexsession/domain/booking/booking";
import { openingLine } from "@flexsession/domain/room/opening-line";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Writer } from "../../firebase/room/outbox.ts";
import type { Entry } from "../../firebase/room/thread-window.ts";
import { otherParty } from "../../ui/other-party.ts";
import { useLooking } from "../../ui/use-looking.ts";
import { ThreadView } from "./thread-view.tsx";
import { usePresence } from "./use-presence.ts";
import { useThread } from "./use-thread.ts";
import { useWarnOfUnsent } from "./use-warn-of-unsent.ts";

interface Props {
  readonly booking: Booking;
  readonly uid: string;
  readonly canWrite: boolean;
}

/** What the parties of a booking say to each other, live, with who is there. */
export function MessagesPanel({ booking, uid, canWrite }: Props) {
  const { t } = useTranslation();
  const { bookingId, parties } = booking;
  const [first, second] = parties;
  const writer = useMemo<Writer>(() => ({ bookingId, uid, parties: [first, second] }), [bookingId, uid, first, second]);
  const other = otherParty(booking, uid);
  const { live, readOlder } = useThread(bookingId, uid);
  const { history } = booking;
  const opening = useMemo<Entry | null>(() => {
    const line = openingLine({ parties: [first, second], history });
    return line && { message: line, state: "sent" };
  }, [first, second, history]);
  const isLooking = useLooking();
  const company = usePresence(writer, other.uid, canWrite && isLooking);
  useWarnOfUnsent();

  if (live.status === "loading" || live.status === "missing") return <LoadingThread />;
  if (live.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={live.retry}>{t("room.retry")}</Button>}>
        {t("room.thread.failed")}
      </Alert>
    );
  }
  return (
    <>
      {live.stale && (
        <Alert severity="info" sx={{ flex: "none" }}>
          {t("room.thread.stale")}
        </Alert>
      )}
      <ThreadView
        opening={opening}
        writer={writer}
        other={other}
        window={live.value}
        readOlder={readOlder}
        isLooking={isLooking}
        canWrite={canWrite}
        company={company}
      />
    </>
  );
}

function LoadingThread() {
  const { t } = useTranslation();
  return (
    <Box component="output" aria-busy="true" aria-label={t("room.thread.loading")} sx={{ display: "grid", gap: 1.5 }}>
      {["60%", "40%", "70%"].map((width, index) => (
        <Skeleton key={width} variant="rounded" height={56} width={width} sx={{ ml: index % 2 ? "auto" : 0 }} />
      ))}
      <Typography sx={{ height: 56 }} />
    </Box>
  );
}
