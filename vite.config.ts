import { defineConfig, type Plugin } from 'vite';

/** What the page may load and run: its own files, its own wasm, pictures that a person gives it. */
const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; img-src 'self' blob: data:";

/** Vite's live reload puts styles into the page by script, which the policy of the built page forbids. */
const DEV_POLICY = `${POLICY}; style-src 'self' 'unsafe-inline'`;

/** Puts the policy where index.html says `%CSP%`. */
function policyMeta(): Plugin {
  let policy = POLICY;
  return {
    name: 'policy-meta',
    configResolved: (config) => {
      policy = config.command === 'serve' ? DEV_POLICY : POLICY;
    },
    transformIndexHtml: { order: 'pre', handler: (html) => html.replaceAll('%CSP%', policy) },
  };
}

export default defineConfig({
  base: './',
  /** A missing file is missing: no page in its place. */
  appType: 'mpa',
  publicDir: false,
  plugins: [policyMeta()],
  build: { target: 'esnext', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  worker: { format: 'es' },
  server: { headers: { 'Content-Security-Policy': DEV_POLICY } },
  preview: { headers: { 'Content-Security-Policy': POLICY } },
});
