import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useRef, useState } from "react";

interface Props {
  readonly action: string;
  /** Which files, and how large: told before anybody chooses one. */
  readonly hint: string;
  /** Content types, as the browser's file dialog takes them. */
  readonly accept: string;
  readonly isMultiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to drop files on, and a button that does the same. */
export function FileDrop({ action, hint, accept, isMultiple = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(isMultiple ? files : files.slice(0, 1));
  };

  return (
    <Box
      sx={{ ...zone, ...(isOver && { borderColor: "var(--accent)", background: "var(--accent-soft)" }) }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <Button variant="outlined" onClick={() => input.current?.click()}>
        {action}
      </Button>
      <Typography variant="body2" color="text.secondary">
        {hint}
      </Typography>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={isMultiple}
        aria-label={action}
        onChange={({ target }) => {
          take(target.files);
          // So that the same file can be chosen again.
          target.value = "";
        }}
      />
    </Box>
  );
}

const zone = {
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: 2,
  p: 2,
  border: "2px dashed var(--line-strong)",
  borderRadius: "var(--radius-m)",
} as const;
