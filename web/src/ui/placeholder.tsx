import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";

interface Props {
  /** What is being loaded, for those who do not see the bars. */
  readonly label: string;
  /** Of each bar, in pixels. */
  readonly height: number;
  readonly bars?: number;
}

/** Bars in place of what is still being loaded, with room for it. */
export function Placeholder({ label, height, bars = 1 }: Props) {
  return (
    <Box component="output" aria-busy="true" aria-label={label} sx={{ display: "grid", gap: 1 }}>
      {Array.from({ length: bars }, (_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the bars have no other identity
        <Skeleton key={index} variant="rounded" height={height} />
      ))}
    </Box>
  );
}
