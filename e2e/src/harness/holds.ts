import { expect } from 'vitest';
import { accessibilityFaults } from './accessible.ts';
import { type Device, picture } from './device.ts';
import { overflows, untilShown } from './screen.ts';

/** Keeps a picture of what a device shows, and holds the screen to what every screen must be: nothing sticks out, axe finds nothing. */
export const holds = async (device: Device, name: string): Promise<void> => {
  await untilShown(device.page);
  await picture(device, name);
  expect([...(await overflows(device.page)), ...(await accessibilityFaults(device.page))], name).toEqual([]);
};
