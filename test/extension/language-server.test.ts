import { describe, expect, it, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageServer } from '../../src/extension/language-server.js';

vi.mock('vscode', () => import('./fake-vscode.js'));
vi.mock('vscode-languageclient', () => ({ RevealOutputChannelOn: {} }));

function clientThat(start: () => Promise<void>) {
  const error = vi.fn();
  return { error, client: { start, outputChannel: { error } } as unknown as BaseLanguageClient };
}

describe('the language server', () => {
  it('is started once', async () => {
    const { client } = clientThat(async () => undefined);
    const create = vi.fn(() => client);
    const server = new LanguageServer(create);
    expect(await Promise.all([server.start(), server.start()])).toEqual([client, client]);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('is started again when it could not be started, prepared as the first time', async () => {
    const broken = clientThat(() => Promise.reject(new Error('No memory.')));
    const sound = clientThat(async () => undefined);
    const clients = [broken.client, sound.client];
    const server = new LanguageServer(() => clients.shift() as BaseLanguageClient);
    const prepared: BaseLanguageClient[] = [];
    server.beforeStart((client) => prepared.push(client));
    await expect(server.start()).rejects.toThrow('No memory.');
    expect(broken.error).toHaveBeenCalledWith('The language server could not be started: Error: No memory.');
    expect(await server.start()).toBe(sound.client);
    expect(prepared).toEqual([broken.client, sound.client]);
  });
});
