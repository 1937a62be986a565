export type DeviceKind = 'phone' | 'tablet' | 'computer' | 'unknown';
export type DeviceSystem = 'android' | 'ios' | 'windows' | 'macos' | 'linux' | 'unknown';
export type DeviceBrowser =
  'chrome' | 'coc-coc' | 'safari' | 'firefox' | 'edge' | 'samsung' | 'opera' | 'zalo' | 'unknown';

/** What people recognise a device by. */
export type DeviceFacts = { kind: DeviceKind; system: DeviceSystem; browser: DeviceBrowser };

const SYSTEMS: readonly (readonly [RegExp, DeviceSystem])[] = [
  [/Android/, 'android'],
  [/iPhone|iPad|iPod/, 'ios'],
  [/Windows/, 'windows'],
  [/Macintosh|Mac OS X/, 'macos'],
  [/Linux|X11|CrOS/, 'linux'],
];

// In this order: most browsers also call themselves Chrome and Safari.
const BROWSERS: readonly (readonly [RegExp, DeviceBrowser])[] = [
  [/Zalo/, 'zalo'],
  [/coc_coc_browser/, 'coc-coc'],
  [/Edg(?:e|A|iOS)?\//, 'edge'],
  [/SamsungBrowser/, 'samsung'],
  [/OPR\/|Opera/, 'opera'],
  [/Firefox|FxiOS/, 'firefox'],
  [/Chrome|CriOS|Chromium/, 'chrome'],
  [/Safari/, 'safari'],
];

const firstOf = <T>(table: readonly (readonly [RegExp, T])[], text: string): T | undefined =>
  table.find(([pattern]) => pattern.test(text))?.[1];

const kindOf = (userAgent: string, system: DeviceSystem): DeviceKind => {
  if (/iPad|Tablet/.test(userAgent) || (system === 'android' && !userAgent.includes('Mobile')))
    return 'tablet';
  if (system === 'android' || system === 'ios') return 'phone';
  return system === 'unknown' ? 'unknown' : 'computer';
};

/** What a browser's user agent says that a person would recognise; only for the list of one's own devices, never for a decision. */
export function describeDevice(userAgent: string): DeviceFacts {
  const system = firstOf(SYSTEMS, userAgent) ?? 'unknown';
  return {
    kind: kindOf(userAgent, system),
    system,
    browser: firstOf(BROWSERS, userAgent) ?? 'unknown',
  };
}
