import { z } from "zod";

/** How long an admin's reason may be, in UTF-16 code units; whoever it concerns reads it. */
export const longestAdminReason = 500;

/** Why an admin does something. */
export const adminReason = z.string().trim().min(1).max(longestAdminReason);
