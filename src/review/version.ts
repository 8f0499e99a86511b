/** The engine's version: in package.json, in the manifest, in printed JSON and on every record. */
export const ENGINE = '0.1.0';
