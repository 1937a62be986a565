/** How a device shows the handbook: its screen, and what somebody chose under "Aa". */
export type Look = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly large?: true;
  readonly dark?: true;
};

export const phone: Look = { name: 'phone', width: 360, height: 800 };
export const largePhone: Look = { ...phone, name: 'large', large: true };
export const darkPhone: Look = { ...phone, name: 'dark', dark: true };
export const desk: Look = { name: 'desk', width: 1280, height: 800 };
