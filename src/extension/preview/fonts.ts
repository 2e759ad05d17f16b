import { Uri, workspace } from 'vscode';
import { latinFaces, latinFiles } from '../../formats/svg-fonts.js';
import type { PictureFont } from '../../protocol/preview.js';

/** The faces that pictures are measured with; they stand beside the bundle. */
export async function readFonts(extensionUri: Uri): Promise<PictureFont[]> {
  const read = (file: string) => workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'fonts', file));
  const files = new Map(await Promise.all(latinFiles.map(async (file) => [file, await read(file)] as const)));
  return latinFaces((file) => files.get(file) ?? new Uint8Array());
}
