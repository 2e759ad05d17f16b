import { Uri, workspace } from 'vscode';
import type { PictureFont } from '../../protocol/preview.js';

const faces = [
  { weight: 400, italic: false },
  { weight: 500, italic: false },
  { weight: 600, italic: false },
  { weight: 400, italic: true },
];

/** The faces that pictures are measured with; they stand beside the bundle. */
export async function readFonts(extensionUri: Uri): Promise<PictureFont[]> {
  return Promise.all(
    faces.map(async ({ weight, italic }) => {
      const name = `inter-latin-${weight}-${italic ? 'italic' : 'normal'}.woff2`;
      const file = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'fonts', name));
      return { family: 'Inter', weight, italic, woff2Base64: base64(file) };
    }),
  );
}

/** In a browser there is no `Buffer`. */
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
