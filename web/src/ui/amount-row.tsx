import Box from "@mui/material/Box";

interface Props {
  readonly name: string;
  readonly children: string;
  readonly isMain?: boolean;
}

/** A name and its amount, in a list of what something comes to. */
export function AmountRow({ name, children, isMain = false }: Props) {
  return (
    <Box
      sx={{
        display: "flex",
        justifyContent: "space-between",
        gap: 2,
        py: 1,
        borderBottom: "1px solid var(--line)",
        fontWeight: isMain ? 800 : 400,
      }}
    >
      <dt>{name}</dt>
      <Box component="dd" sx={{ m: 0, flex: "none", fontFamily: "var(--font-tape)" }}>
        {children}
      </Box>
    </Box>
  );
}
