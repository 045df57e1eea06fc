import type { Plugin } from 'vite';

export declare function classicScript(): Plugin;
