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
  },
  server: { host: "127.0.0.1" },
});
