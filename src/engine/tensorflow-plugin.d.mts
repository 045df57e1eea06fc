/** As much of a Vite plugin's shape as is needed to put it into `plugins`. */
export interface TensorflowPlugin {
  readonly name: 'tensorflow-in-node';
  config(): { readonly ssr: { readonly noExternal: RegExp[] } };
  transform(
    code: string,
    id: string,
    options?: { ssr?: boolean },
  ): { readonly code: string; readonly map: null } | null;
}

export function tensorflowInNode(): TensorflowPlugin;
