/** See kernels-plugin.mjs. */
declare module '*.as.ts?wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
