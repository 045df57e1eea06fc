import { defineConfig } from '@playwright/test';
import base from './playwright.config';
const { webServer, ...rest } = base;
export default defineConfig({ ...rest, projects: [rest.projects![0]!] });
