import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "../../ui/announce.ts";
import { EndFeed } from "./end-feed.tsx";

/** The address of a feed, to be copied or opened, and the ways to end it. */
export function FeedAddress({ url }: { readonly url: string }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  const [ending, setEnding] = useState<"rotate" | "revoke" | null>(null);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(url);
      setIsCopied(true);
      announce(t("account.feed.copied"));
    } catch {
      // What a browser does not let us copy is selected, so that its own keys do.
    }
  };
  return (
    <Box sx={{ display: "grid", gap: 2, justifyItems: "start" }}>
      <TextField
        fullWidth
        label={t("account.feed.address")}
        value={url}
        inputRef={field}
        helperText={t("account.feed.secret")}
        onFocus={(event) => event.target.select()}
        slotProps={{ htmlInput: { readOnly: true } }}
      />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        <Button variant="contained" sx={{ minHeight: 44 }} onClick={copy}>
          {t(isCopied ? "account.feed.copied" : "account.feed.copy")}
        </Button>
        <Button variant="outlined" sx={{ minHeight: 44 }} href={url.replace(/^https?:/, "webcal:")}>
          {t("account.feed.open")}
        </Button>
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        <Button sx={{ minHeight: 44 }} onClick={() => setEnding("rotate")}>
          {t("account.feed.rotate")}
        </Button>
        <Button color="error" sx={{ minHeight: 44 }} onClick={() => setEnding("revoke")}>
          {t("account.feed.revoke")}
        </Button>
      </Box>
      <Typography variant="body2" color="text.secondary">
        {t("account.feed.slow")}
      </Typography>
      <EndFeed
        as={ending}
        onClose={(isDone) => {
          setEnding(null);
          if (isDone) setIsCopied(false);
        }}
      />
    </Box>
  );
}
