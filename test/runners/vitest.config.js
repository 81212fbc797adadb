// Vitest as a partner sets it up: `--environment jsdom` or `happy-dom`.
import {defineConfig} from 'vitest/config';

export default defineConfig({test: {globals: true, root: import.meta.dirname, include: ['*.spec.js']}});
