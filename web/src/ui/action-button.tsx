import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button, { type ButtonProps } from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";

interface Props extends ButtonProps {
  readonly isPending: boolean;
  /** What is going on, shown under the button and told to screen readers while it is pending. */
  readonly pendingText: string;
  /** Why it failed, kept under the button until the next try. */
  readonly errorText?: string | null;
}

/**
 * A button whose progress and failure stay under it. While it is pending it keeps the focus and swallows clicks: a
 * disabled button would drop the keyboard's place.
 */
export function ActionButton({ isPending, pendingText, errorText = null, onClick, children, ...button }: Props) {
  return (
    <Box>
      <Button
        {...button}
        aria-disabled={isPending}
        aria-busy={isPending}
        onClick={isPending ? (event) => event.preventDefault() : onClick}
        sx={{ minHeight: 44, ...(isPending && { opacity: 0.7 }) }}
      >
        {children}
      </Button>
      <Box component="output" sx={{ display: "block", mt: isPending ? 1 : 0 }}>
        {isPending && (
          <>
            <LinearProgress aria-hidden sx={{ borderRadius: 1 }} />
            <Typography component="span" variant="body2" sx={{ display: "block", mt: 0.5 }}>
              {pendingText}
            </Typography>
          </>
        )}
      </Box>
      {errorText !== null && !isPending && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {errorText}
        </Alert>
      )}
    </Box>
  );
}
