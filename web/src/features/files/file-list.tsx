import type { Booking } from "@flexsession/domain/booking/booking";
import { isLocked } from "@flexsession/domain/room/is-locked";
import type { RoomFile } from "@flexsession/domain/room/room-file";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { DownloadAll } from "./download-all.tsx";
import { FileRow } from "./file-row.tsx";
import { stacksOf } from "./stacks.ts";

interface Props {
  readonly booking: Booking;
  readonly uid: string;
  readonly canWrite: boolean;
  readonly files: readonly RoomFile[];
  /** Whether something that is not in the list yet is on its way. */
  readonly isSending: boolean;
}

/** The room's files by kind, each name once with its newest version, older ones folded away. */
export function FileList({ booking, uid, canWrite, files, isSending }: Props) {
  const { t } = useTranslation();
  const open = files.filter((each) => each.state === "arrived" && !isLocked(booking, each, uid));
  if (files.length === 0 && isSending) return null;
  if (files.length === 0) {
    return (
      <Box>
        <Typography variant="h3" sx={{ fontSize: "var(--text-m)" }}>
          {t("files.none")}
        </Typography>
        <Typography color="text.secondary">{t(canWrite ? "files.noneWhy" : "files.noneRead")}</Typography>
      </Box>
    );
  }
  return (
    <>
      {open.length > 0 && <DownloadAll files={open} reference={booking.reference} />}
      {stacksOf(files).map(({ kind, stacks }) => (
        <Box component="section" key={kind} aria-label={t(`files.kinds.${kind}`)}>
          <Typography variant="h3" sx={{ fontSize: "var(--text-m)" }}>
            {t(`files.kinds.${kind}`)}
          </Typography>
          <Box component="ul" sx={list}>
            {stacks.map(([newest, ...older]) => (
              <Box component="li" key={newest.fileId} sx={{ borderBottom: "1px solid var(--line)" }}>
                <FileRow booking={booking} uid={uid} file={newest} />
                {older.length > 0 && (
                  <Box component="details" sx={{ pb: 1 }}>
                    <Box component="summary" sx={{ cursor: "pointer", py: 1, color: "var(--muted)" }}>
                      {t("files.older", { count: older.length })}
                    </Box>
                    <Box component="ul" sx={{ ...list, pl: 2 }}>
                      {older.map((each) => (
                        <li key={each.fileId}>
                          <FileRow booking={booking} uid={uid} file={each} />
                        </li>
                      ))}
                    </Box>
                  </Box>
                )}
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </>
  );
}

const list = { listStyle: "none", m: 0, p: 0 } as const;
