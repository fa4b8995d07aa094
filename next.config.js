import createNextIntlPlugin from 'next-intl/plugin';

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Of many small files each is compressed by itself. The order form is what a counter waits for: it gets few.
  experimental: { turbopackChunking: { priorityRoutes: [/^\/sell\/order/], priorityBoost: 8, minChunkSize: 300_000 } },
  // Types are checked once by `npm run check`.
  typescript: { ignoreBuildErrors: true },
};

/** Messages are compiled with the pages, so that no browser loads a parser of ICU texts. */
const withMessages = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: { messages: { path: './messages', format: 'json', locales: 'infer', precompile: true } },
});

export default withMessages(config);
