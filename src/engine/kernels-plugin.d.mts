/** As much of a Vite plugin's shape as is needed to put it into `plugins`. */
export interface AssemblyScriptPlugin {
  readonly name: 'assemblyscript';
  readonly enforce: 'pre';
  load(
    this: { addWatchFile(path: string): void },
    id: string,
  ): Promise<{ readonly code: string; readonly moduleType: 'js'; readonly map: null } | null>;
}

export function assemblyScript(): AssemblyScriptPlugin;
