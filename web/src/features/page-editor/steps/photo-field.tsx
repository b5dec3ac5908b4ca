import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useEffect, useEffectEvent } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../ui/icon.tsx";
import type { PageActs } from "../page-acts.ts";
import { FileDrop } from "../uploads/file-drop.tsx";
import { preparePicture } from "../uploads/prepare.ts";
import { SendingList } from "../uploads/sending-list.tsx";
import { useUploads } from "../uploads/use-uploads.ts";

interface Props {
  readonly photoUrl: string | null;
  readonly upload: PageActs["upload"];
  readonly onChange: (photoUrl: string | null) => void;
  readonly onBusy: (isBusy: boolean) => void;
}

/** The portrait, as round as it is shown. */
export function PhotoField({ photoUrl, upload, onChange, onBusy }: Props) {
  const { t } = useTranslation();
  const uploads = useUploads({ kind: "photo", prepare: preparePicture, upload, onDone: ({ url }) => onChange(url) });
  const tell = useEffectEvent(onBusy);
  useEffect(() => tell(uploads.isBusy), [uploads.isBusy]);

  return (
    <Box component="section" aria-labelledby="photo-title" sx={{ display: "grid", gap: 1.5 }}>
      <Typography id="photo-title" variant="h2">
        {t("pageEditor.media.photo")}
      </Typography>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, alignItems: "center" }}>
        <Box sx={portrait}>
          {photoUrl === null ? (
            <Icon name="person" size={48} />
          ) : (
            <img src={photoUrl} alt={t("pageEditor.media.photoAlt")} width={96} height={96} />
          )}
        </Box>
        {photoUrl !== null && <Button onClick={() => onChange(null)}>{t("pageEditor.media.removePhoto")}</Button>}
      </Box>
      <FileDrop
        action={t(photoUrl === null ? "pageEditor.media.addPhoto" : "pageEditor.media.otherPhoto")}
        hint={t("pageEditor.media.pictureHint")}
        accept="image/*"
        onFiles={uploads.add}
      />
      <SendingList sendings={uploads.sendings} onRemove={uploads.remove} onRetry={uploads.retry} />
    </Box>
  );
}

const portrait = {
  display: "grid",
  placeItems: "center",
  width: 96,
  height: 96,
  borderRadius: "50%",
  border: "3px solid var(--accent)",
  background: "var(--surface-2)",
  color: "var(--muted)",
  overflow: "hidden",
  "& img": { width: "100%", height: "100%", objectFit: "cover" },
} as const;
