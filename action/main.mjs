// Reviews the maps of a pull request: findings beside the lines, one comment, pictures on a branch of their own.
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { Comments } from './comments.mjs';
import { pushPictures } from './pictures-branch.mjs';
import { settingsFrom } from './settings.mjs';

const marker = '<!-- journey-maps -->';

const settings = settingsFrom(process.env);
const { workspace: cwd, pullRequest } = settings;
const folder = mkdtempSync(join(settings.temporary, 'journey-maps-'));
const pictures = join(folder, 'pictures');

/** GitHub takes what follows these signs for a command, on both streams. */
function harmless(line) {
  return line.replaceAll('##[', '## [');
}

/** Runs `journeymap`; 2 means that it could do nothing. */
function journeymap(...words) {
  const { code, stdout, stderr } = run(process.execPath, [settings.command, ...words], { cwd });
  for (const line of stderr.split(/\r\n?|\n/)) if (line !== '') console.error(`journeymap: ${harmless(line)}`);
  return { code, stdout };
}

/** What changed, in some format. */
function changes(format, ...options) {
  const range = `${pullRequest.base}...${pullRequest.head}`;
  return journeymap('diff', range, '--format', format, ...options, '--', ...settings.paths);
}

function warn(message) {
  console.log(`::warning title=Journey maps::${message.replaceAll('%', '%25').replace(/\r\n?|\n/g, '%0A')}`);
}

function output(name, value) {
  if (settings.output) appendFileSync(settings.output, `${name}=${value}\n`);
}

/** Where the pictures can be seen; undefined where they cannot be pushed. */
function publish() {
  const target = `${pullRequest.number}/${pullRequest.head}`;
  try {
    const commit = pushPictures({ pictures, target, branch: settings.branch, cwd, temporary: folder });
    return `${settings.server}/${settings.repository}/raw/${commit}/${target}`;
  } catch (error) {
    warn(`${error.message} They are kept as an artifact of this run. Has the job the permission contents: write?`);
    return undefined;
  }
}

/** @returns {Promise<boolean>} whether there is a comment, or needs to be none */
async function comment(body, isNews) {
  try {
    output('comment', (await new Comments(settings).write({ body, marker, isNews })) ?? '');
    return true;
  } catch (error) {
    warn(`${error.message} What changed is in the summary. Has the job the permission pull-requests: write?`);
    return false;
  }
}

async function review() {
  const drawn = changes('png', '-o', `${pictures}/`);
  const hasPictures = existsSync(pictures) && readdirSync(pictures).length > 0;
  if (hasPictures) output('pictures', pictures);
  const address = hasPictures && !pullRequest.isFork ? publish() : undefined;
  const file = join(folder, 'comment.md');
  const told = changes('github', '-o', file, '--annotations', ...(address ? ['--pictures', address] : []));
  process.stdout.write(told.stdout);
  if (!existsSync(file))
    throw new Error('What changed could not be told. Was the repository checked out with fetch-depth: 0?');
  const body = readFileSync(file, 'utf8');
  const isCommented = !pullRequest.isFork && (await comment(body, drawn.code !== 0));
  if (!isCommented && settings.summary) appendFileSync(settings.summary, body);
  if (hasPictures && address === undefined) output('artifact', pictures);
  return failsOn(settings.failOn);
}

/** @returns {number} the exit code */
function failsOn(what) {
  if (what === 'none') return 0;
  const { code } = changes('json', '-o', join(folder, 'changes.json'), '--fail-on', what);
  if (code === 1)
    console.log(
      `::error title=Journey maps::Something ${what === 'worse' ? 'got worse' : 'changed'} for the customer.`,
    );
  return code;
}

const checked = journeymap('check', ...settings.paths, '--format', 'github');
process.stdout.write(checked.stdout);
const reviewed = pullRequest ? await review() : 0;
process.exitCode = checked.code || reviewed;
