import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import description from "./package.json" with { type: "json" };

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Builds the application's page: the desktop opens it, and the relay serves it to browsers. */
export default defineConfig({
  root: path("renderer"),
  plugins: [react()],
  define: { __APP_VERSION__: JSON.stringify(description.version) },
  logLevel: "warn",
  build: {
    outDir: path("out/renderer"),
    emptyOutDir: true,
    target: "es2023",
    minify: true,
    assetsInlineLimit: 0,
  },
});
