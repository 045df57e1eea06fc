export function headersFile(pages: readonly string[], base?: string): string;
export function headersFor(text: string, path: string): Record<string, string>;
