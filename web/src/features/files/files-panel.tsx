import type { Booking } from "@flexsession/domain/booking/booking";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { roomFiles } from "../../firebase/room-files.ts";
import { announce } from "../../ui/announce.ts";
import { FileList } from "./file-list.tsx";
import { SendFiles } from "./send-files.tsx";
import { UploadList } from "./upload-list.tsx";
import { useUploads } from "./upload-store.ts";
import { forgetUpload } from "./uploads.ts";

interface Props {
  readonly booking: Booking;
  readonly uid: string;
  readonly canWrite: boolean;
}

/** What the parties of a booking give each other: a place to send files from, what is on its way, and what is there. */
export function FilesPanel({ booking, uid, canWrite }: Props) {
  const { t } = useTranslation();
  const { bookingId } = booking;
  const live = useLiveQuery(roomFiles(bookingId, uid));
  const uploads = useUploads(({ list }) => list);
  const own = uploads.filter((each) => each.bookingId === bookingId);
  const files = live.status === "ready" ? live.value : null;

  useEffect(() => {
    for (const { fileId, name, state } of files ?? []) {
      if (state === "reserved" || !useUploads.getState().list.some((each) => each.fileId === fileId)) continue;
      forgetUpload(fileId);
      if (state === "arrived") announce(t("files.arrived", { name }));
    }
  }, [files, t]);

  return (
    <Box
      sx={{ overflowY: "auto", minHeight: 0, flex: 1, display: "grid", gap: 3, alignContent: "start", pr: 0.5, pb: 2 }}
    >
      {canWrite && <SendFiles bookingId={bookingId} />}
      {own.length > 0 && <UploadList uploads={own} />}
      {live.status === "failed" && (
        <Alert severity="error" action={<Button onClick={live.retry}>{t("files.retry")}</Button>}>
          {t("files.failed")}
        </Alert>
      )}
      {(live.status === "loading" || live.status === "missing") && <LoadingFiles />}
      {live.status === "ready" && live.stale && <Alert severity="info">{t("files.stale")}</Alert>}
      {files && (
        <FileList
          booking={booking}
          uid={uid}
          canWrite={canWrite}
          files={files.filter((file) => !own.some((upload) => upload.fileId === file.fileId))}
          isSending={own.length > 0}
        />
      )}
    </Box>
  );
}

function LoadingFiles() {
  const { t } = useTranslation();
  return (
    <Box component="output" aria-busy="true" aria-label={t("files.loading")} sx={{ display: "grid", gap: 1 }}>
      <Skeleton variant="text" width="8rem" />
      <Skeleton variant="rounded" height={64} />
      <Skeleton variant="rounded" height={64} />
    </Box>
  );
}
