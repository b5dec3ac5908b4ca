import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { leaveOutJsonSchema } from "./leave-out-json-schema.ts";

export default defineConfig({
  plugins: [react(), leaveOutJsonSchema()],
  build: {
    outDir: "dist",
    target: "es2023",
    sourcemap: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What a page that shows times loads of the domain anyway: in files of its own, each would cost more than it holds.
        codeSplitting: {
          groups: [
            {
              name: "domain",
              test: /domain\/src\/(?:money\/money|paths|tape\/(?:tape|tape-weeks|has-seats|occupied|piece|free-seats|free-pieces)|time\/(?:instant|interval))\.ts$/,
            },
          ],
        },
      },
    },
  },
  server: { host: "127.0.0.1" },
});
