import type { Profile } from "@flexsession/domain/profile/profile";
import { useState } from "react";
import { SamplePlayer } from "../../ui/sample-player.tsx";
import styles from "./sample-list.module.css";

/** Samples of a provider's work; starting one pauses the one before. */
export function SampleList({ samples }: { samples: Profile["samples"] }) {
  const [playing, setPlaying] = useState<string | null>(null);
  return (
    <ul className={styles.samples}>
      {samples.map((sample) => (
        <li key={sample.url}>
          <SamplePlayer
            sample={sample}
            isPlaying={playing === sample.url}
            onPlaying={(isPlaying) =>
              setPlaying((current) => (isPlaying ? sample.url : current === sample.url ? null : current))
            }
          />
        </li>
      ))}
    </ul>
  );
}
