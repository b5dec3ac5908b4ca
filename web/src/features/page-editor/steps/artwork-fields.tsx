import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useEffect, useEffectEvent } from "react";
import { useTranslation } from "react-i18next";
import { now } from "../../../firebase/clock.ts";
import { withItem, withMoved, withoutItem } from "../form/change-list.ts";
import type { ArtworkForm } from "../form/page-form.ts";
import type { Mistakes } from "../form/read-part.ts";
import type { PageActs } from "../page-acts.ts";
import { FileDrop } from "../uploads/file-drop.tsx";
import { ItemButtons } from "../uploads/item-buttons.tsx";
import { preparePicture, titleOf } from "../uploads/prepare.ts";
import { SendingList } from "../uploads/sending-list.tsx";
import { useUploads } from "../uploads/use-uploads.ts";
import { ArtworkCaption } from "./artwork-caption.tsx";
import { mostWorks } from "./most-works.ts";

interface Props {
  readonly artwork: readonly ArtworkForm[];
  readonly mistakes: Mistakes;
  readonly upload: PageActs["upload"];
  readonly onChange: (artwork: readonly ArtworkForm[]) => void;
  /** Told of each file that has arrived. */
  readonly onAdd: (work: ArtworkForm) => void;
  readonly onBusy: (isBusy: boolean) => void;
}

/** Pictures of works, each with its caption, in the order of the page. */
export function ArtworkFields({ artwork, mistakes, upload, onChange, onAdd, onBusy }: Props) {
  const { t } = useTranslation();
  const uploads = useUploads({
    kind: "artwork",
    prepare: preparePicture,
    upload,
    onDone: ({ name, url, facts }) =>
      onAdd({ title: titleOf(name), year: String(now().getFullYear()), medium: "", url, ...facts }),
  });
  const tell = useEffectEvent(onBusy);
  useEffect(() => tell(uploads.isBusy), [uploads.isBusy]);

  return (
    <Box component="section" aria-labelledby="artwork-title" sx={{ display: "grid", gap: 1.5 }}>
      <Typography id="artwork-title" variant="h2">
        {t("pageEditor.media.artwork")}
      </Typography>
      <Typography>{t("pageEditor.media.artworkLead")}</Typography>
      <Box
        component="ul"
        sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 2, m: 0, p: 0, listStyle: "none" }}
      >
        {artwork.map((work, index) => (
          <Box component="li" key={work.url} sx={row}>
            <img src={work.url} alt={work.title} width={work.width} height={work.height} />
            <ArtworkCaption
              work={work}
              path={`artwork.${index}`}
              mistakes={mistakes}
              onChange={(changes) => onChange(withItem(artwork, index, { ...work, ...changes }))}
            />
            <ItemButtons
              name={work.title}
              index={index}
              count={artwork.length}
              onMove={(by) => onChange(withMoved(artwork, index, by))}
              onRemove={() => onChange(withoutItem(artwork, index))}
            />
          </Box>
        ))}
      </Box>
      <SendingList sendings={uploads.sendings} onRemove={uploads.remove} onRetry={uploads.retry} />
      {artwork.length + uploads.sendings.length < mostWorks ? (
        <FileDrop
          action={t("pageEditor.media.addArtwork")}
          hint={t("pageEditor.media.artworkHint", { most: mostWorks })}
          accept="image/*"
          isMultiple
          onFiles={(files) => uploads.add(files.slice(0, mostWorks - artwork.length - uploads.sendings.length))}
        />
      ) : (
        <Typography>{t("pageEditor.media.full", { most: mostWorks })}</Typography>
      )}
    </Box>
  );
}

const row = {
  display: "grid",
  gridTemplateColumns: { xs: "88px minmax(0, 1fr)", sm: "128px minmax(0, 1fr)" },
  gap: 2,
  alignItems: "start",
  "& > img": { width: "100%", height: "auto", borderRadius: "var(--radius-s)", gridRow: "1 / span 2" },
} as const;
