import type { Booking } from "@flexsession/domain/booking/booking";
import { isLocked } from "@flexsession/domain/room/is-locked";
import type { RoomFile } from "@flexsession/domain/room/room-file";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { call } from "../../firebase/call.ts";
import { clockText } from "../../ui/clock-text.ts";
import { errorText } from "../../ui/error-text.ts";
import { momentText } from "../../ui/moment-text.ts";
import { otherParty } from "../../ui/other-party.ts";
import { reviewPath } from "../../ui/review-path.ts";
import { sizeText } from "../../ui/size-text.ts";
import { useAction } from "../../ui/use-action.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { downloadFile } from "./download.ts";

interface Props {
  readonly booking: Booking;
  readonly uid: string;
  readonly file: RoomFile;
}

/** One file: what it is, who sent it and when, and how to have it; or why nobody has it. */
export function FileRow({ booking, uid, file }: Props) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const downloading = useAction(() => downloadFile(file));
  const removing = useAction(() => call("dropFile", { bookingId: file.bookingId, fileId: file.fileId }));
  const { name, version, state, sound, by, fault, openComments } = file;
  const isMine = by === uid;
  const isHeld = isLocked(booking, file, uid);
  const who = isMine ? t("files.you") : otherParty(booking, uid).name;
  const facts = [
    ...(version > 1 ? [t("files.version", { version })] : []),
    ...(sound ? [clockText(sound.seconds)] : []),
    sizeText(file.size, i18n.language),
    ...(openComments.length > 0 ? [t("review.open", { count: openComments.length })] : []),
    t("files.by", { who, when: momentText(file.arrivedAt ?? file.at, style) }),
  ];
  const failure = downloading.error ?? removing.error;

  return (
    <Box sx={{ py: 1 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1 }}>
        <Box sx={{ flex: "1 1 12rem", minWidth: 0 }}>
          <Typography sx={{ fontWeight: 700, overflowWrap: "anywhere" }}>{name}</Typography>
          <Typography variant="body2" color="text.secondary" sx={{ fontVariantNumeric: "tabular-nums" }}>
            {facts.join(" · ")}
          </Typography>
          {state === "reserved" && (
            <Typography variant="body2">{t(`files.${stageOf(file, isMine)}`, { who })}</Typography>
          )}
          {fault && (
            <Typography variant="body2" sx={{ color: "var(--danger)" }}>
              {t(`files.faults.${fault}`)}
            </Typography>
          )}
        </Box>
        {state === "arrived" && sound && (
          <Button
            component={Link}
            to={reviewPath(file)}
            aria-label={t("review.listenOf", { name, version })}
            sx={{ textAlign: "right" }}
          >
            {t("review.listen")}
          </Button>
        )}
        {state === "arrived" && isHeld && (
          <Typography variant="body2" color="text.secondary">
            {t("files.locked")}
          </Typography>
        )}
        {state === "arrived" && !isHeld && (
          <Button
            aria-label={t("files.downloadOf", { name, version })}
            aria-busy={downloading.isPending}
            onClick={() => void downloading.run()}
          >
            {t("files.download")}
          </Button>
        )}
        {state !== "arrived" && isMine && (
          <Button aria-label={t("files.removeOf", { name })} onClick={() => void removing.run()}>
            {removing.isPending ? t("files.removing") : t("files.remove")}
          </Button>
        )}
      </Box>
      {failure !== null && (
        <Alert severity="error">
          {errorText(failure, t, t(downloading.error === null ? "files.removeFailed" : "files.downloadFailed"))}
        </Alert>
      )}
    </Box>
  );
}

/** How far a file is that nobody has yet. */
function stageOf({ attempts }: RoomFile, isMine: boolean): "examined" | "interrupted" | "onItsWay" {
  if (attempts > 0) return "examined";
  return isMine ? "interrupted" : "onItsWay";
}
