import license from "rollup-plugin-license";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const out = fileURLToPath(new URL("../../synermix_core/view/static", import.meta.url));

export default defineConfig({
  build: {
    outDir: out,
    emptyOutDir: true,
    target: "es2022",
    lib: { entry: "src/streamlit.ts", formats: ["es"], fileName: () => "embedding_view.js" },
    rollupOptions: {
      plugins: [
        // The licences of what is bundled travel with the bundle.
        license({ thirdParty: { output: `${out}/THIRD_PARTY_LICENSES.txt` } }),
      ],
    },
  },
  test: { include: ["tests/**/*.test.ts"] },
} as Parameters<typeof defineConfig>[0]);
