import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { leaveOutJsonSchema } from "./leave-out-json-schema.ts";
import { shareImage } from "./share-image.ts";

export default defineConfig({
  plugins: [react(), leaveOutJsonSchema(), shareImage(process.env.VITE_APP_URL)],
  build: {
    outDir: "dist",
    target: "es2023",
    sourcemap: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What a page that shows live times loads anyway: in files of its own, each would cost more than it holds.
        codeSplitting: {
          groups: [
            {
              name: "domain",
              test: /domain\/src\/(?:money\/money|paths|tape\/(?:tape|tape-weeks|has-seats|occupied|piece|free-seats|free-pieces)|time\/(?:instant|interval))\.ts$/,
            },
            {
              name: "live",
              test: /web\/src\/(?:firebase\/(?:live|live-query|live-document|clock|parse-document|account-store|online|tape-weeks)|ui\/(?:announce|heading-for|page-title|price-text|time-format|time-settings|time-left-text))\.ts$/,
            },
          ],
        },
      },
    },
  },
  server: { host: "127.0.0.1" },
});
