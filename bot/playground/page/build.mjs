// Builds the page into ../static; with --check it only says whether what is committed there is what the sources give.
import { build } from "esbuild";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "static");

const made = await build({
  absWorkingDir: here,
  entryPoints: { page: "src/main.tsx" },
  outdir: out,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none", // licences.txt has them whole
  jsx: "automatic",
  jsxImportSource: "preact",
  alias: { react: "preact/compat", "react-dom": "preact/compat", "react/jsx-runtime": "preact/jsx-runtime" },
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
});

const files = Object.fromEntries(made.outputFiles.map((file) => [file.path.split(/[\\/]/).pop(), file.text]));
files["index.html"] = readFileSync(join(here, "src", "index.html"), "utf8");
files["licences.txt"] = licences(Object.keys(made.metafile.inputs));

const old = Object.keys(files).filter((name) => !existsSync(join(out, name)) || readFileSync(join(out, name), "utf8") !== files[name]);
if (process.argv.includes("--check")) {
  if (old.length) {
    console.error(`bot/playground/static is old: ${old.join(", ")}. Run \`npm ci && npm run build\` in bot/playground/page.`);
    process.exit(1);
  }
  console.log("bot/playground/static is what its sources give");
} else {
  for (const name of old) writeFileSync(join(out, name), files[name]);
  for (const name of Object.keys(files)) console.log(`${name.padEnd(14)} ${Buffer.byteLength(files[name])} bytes`);
}

/** The licence of every package that is in the bundle. */
function licences(inputs) {
  const folders = new Set(inputs.map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean));
  const said = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(here, folder, "package.json"), "utf8"));
    const file = readdirSync(join(here, folder)).find((one) => /^(licen[cs]e|copying)/i.test(one));
    const words = file ? readFileSync(join(here, folder, file), "utf8").replaceAll("\r\n", "\n").trim() : `Licence: ${license}`;
    return `${name} ${version} (${license})\n\n${words}\n`;
  });
  return `The page of the playground holds these packages.\n\n${said.join(`\n${"-".repeat(80)}\n\n`)}`;
}
