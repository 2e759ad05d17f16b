import { isToChanges } from '../../protocol/changes-guards.js';
import { readChangesState } from '../../protocol/changes-state.js';
import { connectHost } from '../host.js';
import { ChangesPage } from './page.js';

const page = new ChangesPage(connectHost(readChangesState));
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToChanges(data)) page.receive(data);
});
