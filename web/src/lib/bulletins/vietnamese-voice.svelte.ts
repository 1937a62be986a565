let voice = $state.raw<SpeechSynthesisVoice>();
let isLooking = false;

const look = (): void => {
  voice = speechSynthesis.getVoices().find(({ lang, localService }) => localService && /^vi\b/i.test(lang));
};

/**
 * The voice of this device that reads Vietnamese; nothing where there is none. Browsers find their voices late, so the answer may change
 * once. Only voices of the device itself: another would send the text to a stranger's server.
 */
export const vietnameseVoice = {
  get now(): SpeechSynthesisVoice | undefined {
    return voice;
  },
  look: (): void => {
    if (isLooking || !('speechSynthesis' in globalThis)) return;
    isLooking = true;
    speechSynthesis.addEventListener('voiceschanged', look);
    look();
  },
};
