import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import { reviewPath } from "../../ui/review-path.ts";
import type { Deck } from "./deck.ts";
import type { Audible } from "./tracks.ts";
import { trackOf } from "./use-deck.ts";

interface Props {
  readonly deck: Deck;
  readonly tracks: readonly Audible[];
  /** What is heard. */
  readonly heard: Audible;
  /** What the page is about. */
  readonly file: Audible;
}

/** As many sounds as have a key of their own. */
const mostKeys = 9;

/** Other versions and sounds of the room, each a press away, at the same moment. */
export function CompareBar({ deck, tracks, heard, file }: Props) {
  const { t } = useTranslation();
  const name = useId();
  const [hasAll, setAll] = useState(false);
  if (tracks.length < 2) return null;
  const shown = hasAll ? tracks : tracks.slice(0, mostKeys);
  const sayOf = ({ name, version }: Audible) => `${name}, ${t("review.version", { version })}`;

  return (
    <Box component="section" aria-labelledby={name}>
      <Typography variant="h2" id={name} sx={{ fontSize: "var(--text-m)", mb: 1 }}>
        {t("review.player.hear")}
      </Typography>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        {shown.map((each, index) => (
          <Button
            key={each.fileId}
            variant={each.fileId === heard.fileId ? "contained" : "outlined"}
            aria-pressed={each.fileId === heard.fileId}
            onClick={() => deck.choose(trackOf(each))}
            onPointerEnter={() => deck.prepare(trackOf(each))}
            onFocus={() => deck.prepare(trackOf(each))}
            sx={{ textAlign: "left", minWidth: 0, maxWidth: "100%", overflowWrap: "anywhere" }}
          >
            {index < mostKeys && (
              <Box component="span" aria-hidden="true" sx={{ fontFamily: "var(--font-tape)", mr: 1 }}>
                {index + 1}
              </Box>
            )}
            {sayOf(each)}
          </Button>
        ))}
        {shown.length < tracks.length && <Button onClick={() => setAll(true)}>{t("review.player.moreSounds")}</Button>}
      </Box>
      {heard.fileId !== file.fileId && (
        <Typography variant="body2" sx={{ mt: 1, overflowWrap: "anywhere" }}>
          {t("review.player.hearing", {
            name: heard.name,
            version: heard.version,
            page: file.name,
            pageVersion: file.version,
          })}{" "}
          <Link component={RouterLink} to={reviewPath(heard)}>
            {t("review.player.openIt")}
          </Link>
        </Typography>
      )}
    </Box>
  );
}
