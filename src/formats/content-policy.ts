import { base64 } from './base64.js';

/** The source by which a policy allows one script or style sheet of a page, and no other. */
export async function hashedSource(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${base64(new Uint8Array(digest))}'`;
}
