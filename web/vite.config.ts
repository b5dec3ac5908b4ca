import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "dist",
    target: "es2023",
    sourcemap: true,
    modulePreload: { polyfill: false },
  },
  server: { host: "127.0.0.1" },
});
