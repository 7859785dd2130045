/**
 * How every script here starts Chromium: the machine's own, offline in its own affairs, and able to run as root.
 *
 * @satisfies {import('@playwright/test').LaunchOptions}
 */
export const chromium = {
  executablePath: process.env.CHROME ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
