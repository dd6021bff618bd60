import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const out = fileURLToPath(new URL("../../synermix_core/view/static", import.meta.url));

export default defineConfig({
  build: {
    outDir: out,
    emptyOutDir: true,
    target: "es2022",
    // Browsers that know light-dark(): rewritten for older ones it would need its colour scheme fixed in the style sheet.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    lib: { entry: "src/index.ts", formats: ["es"], fileName: () => "embedding_view.js" },
    // The licences of what is bundled travel with the bundle.
    license: { fileName: "THIRD_PARTY_LICENSES.md" },
  },
  test: { include: ["tests/**/*.test.ts"] },
} as Parameters<typeof defineConfig>[0]);
