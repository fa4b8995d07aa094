import type { StorybookConfig } from '@storybook/nextjs-vite';

const config: StorybookConfig = {
  framework: { name: '@storybook/nextjs-vite', options: {} },
  stories: ['../components/**/*.stories.tsx'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true },
  viteFinal: (vite) => ({
    ...vite,
    optimizeDeps: {
      ...vite.optimizeDeps,
      // What Vite finds late makes it reload in the middle of a cold test run, and the run fails.
      include: [
        ...(vite.optimizeDeps?.include ?? []),
        'react',
        'react-dom',
        'react-dom/client',
        'react/jsx-runtime',
        'react/jsx-dev-runtime',
        '@base-ui/react',
        '@dagrejs/dagre',
        '@noble/hashes/sha2.js',
        '@tanstack/react-query',
        '@xyflow/react',
        'class-variance-authority',
        'clsx',
        'immer',
        'lucide-react',
        'next-intl',
        'nuqs',
        'nuqs/adapters/testing',
      ],
    },
  }),
};

export default config;
