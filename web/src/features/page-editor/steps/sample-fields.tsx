import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { SamplePlayer } from "../../../ui/sample-player.tsx";
import { withItem, withMoved, withoutItem } from "../form/change-list.ts";
import { LineField } from "../form/line-field.tsx";
import type { SampleForm } from "../form/page-form.ts";
import type { Mistakes } from "../form/read-part.ts";
import type { PageActs } from "../page-acts.ts";
import { FileDrop } from "../uploads/file-drop.tsx";
import { ItemButtons } from "../uploads/item-buttons.tsx";
import { prepareSound, titleOf } from "../uploads/prepare.ts";
import { SendingList } from "../uploads/sending-list.tsx";
import { useUploads } from "../uploads/use-uploads.ts";
import { mostWorks } from "./most-works.ts";

interface Props {
  readonly samples: readonly SampleForm[];
  readonly mistakes: Mistakes;
  readonly upload: PageActs["upload"];
  readonly onChange: (samples: readonly SampleForm[]) => void;
  /** Told of each file that has arrived. */
  readonly onAdd: (sample: SampleForm) => void;
  readonly onBusy: (isBusy: boolean) => void;
}

/** Sounds that can be listened to, each with its title and waveform, in the order of the page. */
export function SampleFields({ samples, mistakes, upload, onChange, onAdd, onBusy }: Props) {
  const { t } = useTranslation();
  const [playing, setPlaying] = useState<string | null>(null);
  const uploads = useUploads({
    kind: "sample",
    prepare: prepareSound,
    upload,
    onDone: ({ name, url, facts }) => onAdd({ title: titleOf(name), url, ...facts }),
  });
  const tell = useEffectEvent(onBusy);
  useEffect(() => tell(uploads.isBusy), [uploads.isBusy]);

  return (
    <Box component="section" aria-labelledby="samples-title" sx={{ display: "grid", gap: 1.5 }}>
      <Typography id="samples-title" variant="h2">
        {t("pageEditor.media.samples")}
      </Typography>
      <Typography>{t("pageEditor.media.samplesLead")}</Typography>
      <Box
        component="ul"
        sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 2, m: 0, p: 0, listStyle: "none" }}
      >
        {samples.map((sample, index) => (
          <Box component="li" key={sample.url} sx={{ display: "grid", gap: 1 }}>
            <Box
              sx={{ display: "grid", gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "minmax(0, 1fr) auto" }, gap: 1 }}
            >
              <LineField
                label={t("pageEditor.media.sampleTitle")}
                value={sample.title}
                most={80}
                mistakes={mistakes}
                path={`samples.${index}.title`}
                field="title"
                onChange={(title) => onChange(withItem(samples, index, { ...sample, title }))}
              />
              <ItemButtons
                name={sample.title}
                index={index}
                count={samples.length}
                onMove={(by) => onChange(withMoved(samples, index, by))}
                onRemove={() => onChange(withoutItem(samples, index))}
              />
            </Box>
            <SamplePlayer
              sample={sample}
              isPlaying={playing === sample.url}
              onPlaying={(isPlaying) => setPlaying(isPlaying ? sample.url : null)}
            />
          </Box>
        ))}
      </Box>
      <SendingList sendings={uploads.sendings} onRemove={uploads.remove} onRetry={uploads.retry} />
      {samples.length + uploads.sendings.length < mostWorks ? (
        <FileDrop
          action={t("pageEditor.media.addSamples")}
          hint={t("pageEditor.media.soundHint", { most: mostWorks })}
          accept="audio/*"
          isMultiple
          onFiles={(files) => uploads.add(files.slice(0, mostWorks - samples.length - uploads.sendings.length))}
        />
      ) : (
        <Typography>{t("pageEditor.media.full", { most: mostWorks })}</Typography>
      )}
    </Box>
  );
}
