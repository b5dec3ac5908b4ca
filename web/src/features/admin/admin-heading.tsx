import Typography from "@mui/material/Typography";
import { usePageTitle } from "../../ui/page-title.ts";

/** The name of a page for admins, and what it is for. */
export function AdminHeading({ title, lead }: { readonly title: string; readonly lead?: string }) {
  usePageTitle(title);
  return (
    <>
      <Typography variant="h1" sx={{ pt: { xs: 3, sm: 5 }, overflowWrap: "anywhere" }}>
        {title}
      </Typography>
      {lead && (
        <Typography color="text.secondary" sx={{ pb: 1, maxWidth: "44rem" }}>
          {lead}
        </Typography>
      )}
    </>
  );
}
