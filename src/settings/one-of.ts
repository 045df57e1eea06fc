/** Of these settings of its page an embed takes one value of a few. */
export const ONE_OF = { theme: ['light', 'dark'], start: ['click', 'view'], size: ['slide'] } as const;
