import Box from "@mui/material/Box";
import { find } from "linkifyjs";
import type { ReactNode } from "react";

/** What somebody wrote: text and nothing else, with the addresses in it as links that tell nobody where they are from. */
export function WrittenText({ text }: { readonly text: string }) {
  return (
    <Box component="span" sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
      {partsOf(text)}
    </Box>
  );
}

function partsOf(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const link of find(text)) {
    // Only what opens a page or a mail: an address of any other scheme stays text.
    if (!/^(https?:\/\/|mailto:)/i.test(link.href)) continue;
    parts.push(text.slice(end, link.start));
    parts.push(
      <a key={link.start} href={link.href} target="_blank" rel="noopener noreferrer nofollow">
        {link.value}
      </a>,
    );
    end = link.end;
  }
  return [...parts, text.slice(end)];
}
