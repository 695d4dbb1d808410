import {contentSecurityPolicy, type PagePolicy} from "./page.js";

/** Folders whose file names carry a hash of the content, so that a copy never goes stale. */
export const HASHED = ["_file", "_import", "_node", "_npm", "_observablehq", "_page"];
const FOREVER = "public, max-age=31536000, immutable";

/** Headers that every answer carries. */
export function securityHeaders(policies: readonly PagePolicy[]): Record<string, string> {
  const union = {
    scripts: [...new Set(policies.flatMap((p) => p.scripts))].sort(),
    styles: [...new Set(policies.flatMap((p) => p.styles))].sort(),
    wasm: policies.some((p) => p.wasm)
  };
  return {
    // The union over all pages; each page narrows it to its own scripts in a <meta>.
    "Content-Security-Policy": contentSecurityPolicy(union, true),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY"
  };
}

/** Cache-Control for a path: hashed files forever, everything else asks first. */
export function cacheControl(path: string): string {
  return HASHED.some((folder) => path.startsWith(`/${folder}/`)) ? FOREVER : "no-cache";
}

/** Writes the headers in the languages of common static hosts; file name → content. */
export function hostFiles(policies: readonly PagePolicy[]): Record<string, string> {
  const headers = securityHeaders(policies);
  const pairs = Object.entries(headers);
  return {
    "_hosting/headers.json": `${JSON.stringify(headers, null, 2)}\n`,
    _headers: [
      "/*",
      ...pairs.map(([name, value]) => `  ${name}: ${value}`),
      ...HASHED.flatMap((folder) => [`/${folder}/*`, `  Cache-Control: ${FOREVER}`]),
      ""
    ].join("\n"),
    ".htaccess": [
      ...pairs.map(([name, value]) => `Header always set ${name} "${value}"`),
      'Header always set Cache-Control "no-cache"',
      `<If "%{REQUEST_URI} =~ m#^/(${HASHED.join("|")})/#">`,
      `  Header always set Cache-Control "${FOREVER}"`,
      "</If>",
      "ErrorDocument 404 /404.html",
      "AddType application/wasm .wasm",
      ""
    ].join("\n"),
    "_hosting/nginx.conf": [
      "# Include inside the server block that has this folder as its root.",
      ...pairs.map(([name, value]) => `add_header ${name} "${value}" always;`),
      "gzip_static on;",
      "error_page 404 /404.html;",
      "location / {",
      "  try_files $uri $uri.html $uri/index.html =404;",
      "}",
      ""
    ].join("\n"),
    "web.config": [
      '<?xml version="1.0" encoding="utf-8"?>',
      "<configuration><system.webServer>",
      "<httpProtocol><customHeaders>",
      ...pairs.map(([name, value]) => `<add name="${name}" value="${value.replaceAll('"', "&quot;")}"/>`),
      "</customHeaders></httpProtocol>",
      "<staticContent>",
      ...[
        ".wasm:application/wasm",
        ".arrow:application/octet-stream",
        ".duckdb:application/octet-stream"
      ].map((t) => {
        const [extension, type] = t.split(":");
        return `<remove fileExtension="${extension}"/><mimeMap fileExtension="${extension}" mimeType="${type}"/>`;
      }),
      "</staticContent>",
      "</system.webServer></configuration>",
      ""
    ].join("\n")
  };
}
