import type { Profile } from "@flexsession/domain/profile/profile";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";
import styles from "./sample-player.module.css";
import { useWaveform } from "./use-waveform.ts";

interface Props {
  readonly sample: Profile["samples"][number];
  readonly isPlaying: boolean;
  readonly onPlaying: (isPlaying: boolean) => void;
}

/** How far an arrow key moves, in seconds. */
const step = 1;

/**
 * One sample with its waveform. The peaks come with the profile, so nothing is downloaded before somebody plays. A
 * slider beside the drawing seeks by keyboard and tells the position.
 */
export function SamplePlayer({ sample, isPlaying, onPlaying }: Props) {
  const { t } = useTranslation();
  const wave = useRef<HTMLDivElement>(null);
  const [seconds, setSeconds] = useState(0);
  const { hasFailed, toggle, seek } = useWaveform(wave, sample, { isPlaying, onPlaying, onSeconds: setSeconds });
  const name = { title: sample.title };

  return (
    <div className={styles.player}>
      <button
        type="button"
        className={styles.play}
        aria-label={t(isPlaying ? "profile.sample.pause" : "profile.sample.play", name)}
        onClick={toggle}
      >
        <Icon name={isPlaying ? "pause" : "play"} />
      </button>
      <div className={styles.body}>
        <p className={styles.title}>
          <span>{sample.title}</span>
          <span className={styles.clock}>
            {clock(seconds)} / {clock(sample.seconds)}
          </span>
        </p>
        <div ref={wave} className={styles.wave} aria-hidden="true" />
        <input
          type="range"
          className={styles.seek}
          min={0}
          max={sample.seconds}
          step={step}
          value={seconds}
          aria-label={t("profile.sample.seek", name)}
          aria-valuetext={`${clock(seconds)} / ${clock(sample.seconds)}`}
          onChange={(event) => seek(Number(event.target.value))}
        />
        {hasFailed ? <p role="alert">{t("profile.sample.failed")}</p> : null}
      </div>
    </div>
  );
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
