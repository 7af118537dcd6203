import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// Names without hashes: the release's manifest has the hashes, and what is committed changes only where it changes.
const names = { entryFileNames: "[name].js", chunkFileNames: "[name].js", assetFileNames: "[name][extname]" };

export default defineConfig({
  base: "./",
  plugins: [svelte()],
  // What jspdf would load for HTML and SVG, which are never put into a copy.
  resolve: { alias: { html2canvas: "/src/lib/nothing.ts", dompurify: "/src/lib/nothing.ts", canvg: "/src/lib/nothing.ts", "core-js": "/src/lib/nothing.ts" } },
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    sourcemap: false,
    rolldownOptions: { output: { ...names, entryFileNames: "app.js" } },
  },
  worker: { format: "es", rolldownOptions: { output: { ...names, entryFileNames: "worker.js" } } },
  test: { include: ["test/unit/**/*.test.ts"], environment: "node", testTimeout: 120_000 },
});
