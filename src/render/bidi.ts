/** Whether the first letter that has a direction runs from right to left (Hebrew, Arabic and their kin). */
export function isRightToLeft(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x41) continue;
    if (code < 0x590) {
      const latin = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0;
      if (latin) return false;
      continue;
    }
    if (code <= 0x8ff || (code >= 0xfb1d && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc)) return true;
    // Beyond the basic plane, only a few historic scripts run from right to left; punctuation has no direction.
    if (code >= 0x2000 && code <= 0x2bff) continue;
    return false;
  }
  return false;
}
