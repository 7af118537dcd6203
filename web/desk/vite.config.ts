import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  base: "./",
  plugins: [svelte()],
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    sourcemap: false,
    // The content policy takes files of this origin alone: nothing is put into the page or a style.
    assetsInlineLimit: 0,
    // Names without hashes: what is committed changes only where it changes.
    rolldownOptions: { output: { entryFileNames: "app.js", chunkFileNames: "[name].js", assetFileNames: "[name][extname]" } },
  },
  test: { include: ["test/unit/**/*.test.ts"], environment: "node" },
});
