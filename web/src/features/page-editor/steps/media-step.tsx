import { useEffect, useEffectEvent, useState } from "react";
import type { PageForm } from "../form/page-form.ts";
import { ArtworkFields } from "./artwork-fields.tsx";
import { mostWorks } from "./most-works.ts";
import { PhotoField } from "./photo-field.tsx";
import { SampleFields } from "./sample-fields.tsx";
import type { StepProps } from "./step-props.ts";

type Media = PageForm["media"];

/** Photo, and the samples of an engineer or the artwork of a teacher. */
export function MediaStep({ form, mistakes, acts, onChange, onBusy }: StepProps) {
  const { media } = form;
  const [busy, setBusy] = useState({ photo: false, work: false });
  const tell = useEffectEvent(onBusy);
  const isBusy = busy.photo || busy.work;
  useEffect(() => {
    tell(isBusy);
    return () => tell(false);
  }, [isBusy]);

  const put = (change: (media: Media) => Partial<Media>) =>
    onChange(({ media }) => ({ media: { ...media, ...change(media) } }));
  const busyWork = (work: boolean) => setBusy((before) => ({ ...before, work }));
  return (
    <>
      <PhotoField
        photoUrl={media.photoUrl}
        upload={acts.upload}
        onChange={(photoUrl) => put(() => ({ photoUrl }))}
        onBusy={(photo) => setBusy((before) => ({ ...before, photo }))}
      />
      {form.basics.discipline === "art" ? (
        <ArtworkFields
          artwork={media.artwork}
          mistakes={mistakes}
          upload={acts.upload}
          onChange={(artwork) => put(() => ({ artwork }))}
          onAdd={(work) => put(({ artwork }) => ({ artwork: [...artwork, work].slice(0, mostWorks) }))}
          onBusy={busyWork}
        />
      ) : (
        <SampleFields
          samples={media.samples}
          mistakes={mistakes}
          upload={acts.upload}
          onChange={(samples) => put(() => ({ samples }))}
          onAdd={(sample) => put(({ samples }) => ({ samples: [...samples, sample].slice(0, mostWorks) }))}
          onBusy={busyWork}
        />
      )}
    </>
  );
}
