import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const out = fileURLToPath(new URL("../../synermix_core/view/static", import.meta.url));

// Two modules, built one after the other: a notebook loads the view as one file, which may not share parts with another.
export default defineConfig(({ mode }) => ({
  build: {
    outDir: out,
    emptyOutDir: mode !== "key_figures",
    target: "es2022",
    // Browsers that know light-dark(): rewritten for older ones it would need its colour scheme fixed in the style sheet.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    lib:
      mode === "key_figures"
        ? { entry: "src/key_figures.ts", formats: ["es"], fileName: () => "key_figures.js" }
        : { entry: "src/index.ts", formats: ["es"], fileName: () => "embedding_view.js" },
    // The licences of what is bundled travel with the bundle; the key figures bundle nothing.
    license: mode !== "key_figures" && { fileName: "THIRD_PARTY_LICENSES.md" },
  },
  test: { include: ["tests/**/*.test.ts"] },
}));
