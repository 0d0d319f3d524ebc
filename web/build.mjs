// Builds dist/ from src/: the script, the style, and the policy that names both by their SHA-256.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const licence = "/*! luan, MIT licence; nothing of others is in here. */";

await build({
  entryPoints: { page: "src/page.ts", style: "src/page.css" },
  outdir: "dist",
  bundle: true,
  minify: true,
  charset: "utf8",
  target: ["es2020", "chrome90", "firefox90", "safari15"],
  banner: { js: licence, css: licence },
});

const digest = (file) => createHash("sha256").update(readFileSync(file)).digest("base64");
const policy = [
  "default-src 'none'",
  `script-src 'sha256-${digest("dist/page.js")}'`,
  `style-src 'sha256-${digest("dist/style.css")}'`,
  "base-uri 'none'",
  "form-action 'none'",
];
writeFileSync("dist/policy.txt", policy.join("; "));
