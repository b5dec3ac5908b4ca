import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { errorText } from "../../../ui/error-text.ts";
import { isWorthRetrying, type Sending } from "./use-uploads.ts";

interface Props {
  readonly sendings: readonly Sending[];
  readonly onRemove: (id: string) => void;
  readonly onRetry: (id: string) => void;
}

/** The files on their way, with how far each is, and those that did not get there, with why. */
export function SendingList({ sendings, onRemove, onRetry }: Props) {
  const { t } = useTranslation();
  if (sendings.length === 0) return null;
  return (
    <Box
      component="ul"
      sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 1.5, m: 0, p: 0, listStyle: "none" }}
    >
      {sendings.map((each) => (
        <li key={each.id}>
          {each.error === null ? (
            <OnItsWay sending={each} onCancel={() => onRemove(each.id)} />
          ) : (
            <Alert
              severity="error"
              sx={{ flexWrap: "wrap", "& .MuiButton-root": { whiteSpace: "nowrap" } }}
              action={
                <>
                  {isWorthRetrying(each) && (
                    <Button color="inherit" onClick={() => onRetry(each.id)}>
                      {t("pageEditor.upload.retry")}
                    </Button>
                  )}
                  <Button
                    color="inherit"
                    aria-label={t("pageEditor.upload.dismissOf", { name: each.name })}
                    onClick={() => onRemove(each.id)}
                  >
                    {t("pageEditor.upload.dismiss")}
                  </Button>
                </>
              }
            >
              <b>{each.name}</b> {errorText(each.error, t, t("pageEditor.upload.failed"))}
            </Alert>
          )}
        </li>
      ))}
    </Box>
  );
}

function OnItsWay({ sending: { name, share }, onCancel }: { sending: Sending; onCancel: () => void }) {
  const { t } = useTranslation();
  const percent = Math.round((share ?? 0) * 100);
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: "4px 12px", alignItems: "center" }}>
      <Typography sx={{ overflowWrap: "anywhere" }}>
        {name}: {share === null ? t("pageEditor.upload.reading") : t("pageEditor.upload.sent", { percent })}
      </Typography>
      <Button aria-label={t("pageEditor.upload.cancelOf", { name })} onClick={onCancel}>
        {t("pageEditor.upload.cancel")}
      </Button>
      <LinearProgress
        aria-label={name}
        variant={share === null ? "indeterminate" : "determinate"}
        value={percent}
        sx={{ gridColumn: "1 / -1", borderRadius: 1 }}
      />
    </Box>
  );
}
