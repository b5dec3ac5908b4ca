import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Slider from "@mui/material/Slider";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { clockText } from "../../ui/clock-text.ts";
import { Icon } from "../../ui/icon.tsx";
import type { Deck } from "./deck.ts";
import { useDeckState, useWholeSeconds } from "./use-deck.ts";

/** Play and pause, where the sound is, what is looped, and how loud it is. */
export function Transport({ deck }: { readonly deck: Deck }) {
  const { t } = useTranslation();
  const { isPlaying, track, volume, loop } = useDeckState(deck);
  const at = useWholeSeconds(deck);
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 2, rowGap: 1 }}>
      <IconButton
        aria-label={t(isPlaying ? "review.player.pause" : "review.player.play")}
        onClick={() => deck.toggle()}
        sx={playButton}
      >
        <Icon name={isPlaying ? "pause" : "play"} size={26} />
      </IconButton>
      <Typography sx={{ fontFamily: "var(--font-tape)", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" }}>
        {clockText(at)} / {clockText(track.seconds)}
      </Typography>
      <Box sx={{ display: "flex", flexWrap: "wrap", flex: "1 1 auto" }}>
        <Button onClick={() => deck.loopFrom(deck.seconds)}>{t("review.player.loopFrom")}</Button>
        <Button onClick={() => deck.loopTo(deck.seconds)}>{t("review.player.loopTo")}</Button>
        {loop && <Button onClick={() => deck.loopNothing()}>{t("review.player.loopOff")}</Button>}
      </Box>
      <Box sx={{ display: { xs: "none", sm: "flex" }, alignItems: "center", gap: 2, width: 200 }}>
        <Typography variant="body2" id="review-volume" noWrap sx={{ flex: "none" }}>
          {t("review.player.volume")}
        </Typography>
        <Slider
          size="small"
          aria-labelledby="review-volume"
          min={0}
          max={100}
          step={5}
          value={Math.round(volume * 100)}
          onChange={(_, value) => {
            deck.setVolume((Array.isArray(value) ? (value[0] ?? 0) : value) / 100);
          }}
        />
      </Box>
      <Typography component="output" variant="body2" color="text.secondary" sx={{ width: "100%", minHeight: "1.5em" }}>
        {loop &&
          (loop.end === null
            ? t("review.player.loopBegun", { start: clockText(loop.start) })
            : t("review.player.loop", { start: clockText(loop.start), end: clockText(loop.end) }))}
      </Typography>
    </Box>
  );
}

const playButton = {
  width: 56,
  height: 56,
  background: "var(--accent)",
  color: "var(--on-accent)",
  "&:hover": { background: "var(--accent)", boxShadow: "var(--shadow)" },
} as const;
