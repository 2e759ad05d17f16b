/** The `journeymap` command: arguments, files and exit codes, nothing else. */
import { Argument, Command, CommanderError, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { exportFormats } from '../formats/export-formats.js';
import { importEndings, importFormats } from '../formats/import/import-formats.js';
import { paperNames } from '../formats/papers.js';
import { checkIds } from '../language/checks/registry.js';
import { pageThemes } from '../map/looks.js';
import { themeNames } from '../render/index.js';
import { templates } from '../templates/index.js';
import { check, formats } from './check.js';
import { completionScript, type Shell, shells } from './completion/index.js';
import { diff, diffFormats, failures } from './diff/diff.js';
import { exitCodes, Failure } from './exit-codes.js';
import { explain } from './explain.js';
import { exportFile } from './export/export.js';
import { shownNames } from './export/options.js';
import { reasonOf } from './files.js';
import { format } from './format.js';
import { gitSetup, gitSteps } from './git-setup/command.js';
import { importMap } from './import.js';
import { init } from './init.js';
import { historyFormats, log } from './log/log.js';
import { lsp } from './lsp.js';
import { markdownForms } from './markdown/fence-writer.js';
import { markdown } from './markdown/markdown.js';
import { merge } from './merge/merge.js';
import { outline } from './outline.js';
import { preview } from './preview.js';

const importable = importEndings.map((ending) => `.${ending}`).join(' ');
const endings = exportFormats.map((format) => `.${format}`).join(' ');
const templateIds = templates.map(({ id }) => id);

const program = new Command('journeymap')
  .description('Customer journey maps as code: check them, lay them out and draw them.')
  .version(manifest.version)
  .showHelpAfterError('(run with --help for examples)')
  .exitOverride()
  .addHelpText(
    'after',
    `
Exit codes:
  0  no error (warnings are allowed)
  1  an error in a map, more warnings than --max-warnings, or files that format --check would change
  2  wrong usage, or a file that cannot be read or written

Examples:
  journeymap init first.journey
  journeymap check .
  journeymap explain stage-count
  journeymap format .
  journeymap export first.journey -o first.svg --theme dark
  journeymap import day.mmd -o day.journey
  journeymap preview first.journey`,
  );

program
  .command('check')
  .description('Check maps: what is wrong, where, and how to mend it.')
  .argument('[paths...]', 'files, or folders with everything below (default: this folder)')
  .addOption(offering(new Option('--format <name>', 'how findings are written').default('text'), Object.keys(formats)))
  .option('--max-warnings <n>', 'exit with 1 when there are more warnings; infos and hints do not count')
  .option('--config <file>', 'the configuration for all files, instead of the nearest journeymap.config.json')
  .option('--today <date>', 'judge dates by this day, such as 2026-05-14')
  .option('--verbose', 'show infos and hints too')
  .option('--watch', 'check again when a file changes')
  .action(run((paths: string[], options) => check(paths, options)))
  .addHelpText(
    'after',
    `
Examples:
  journeymap check examples
  journeymap check plan.journey --max-warnings 0
  journeymap check . --format sarif > journeys.sarif
  journeymap check . --format github --today 2026-05-14`,
  );

program
  .command('explain')
  .description('Say what a check finds, why, and how to mend it; or list the checks.')
  .addArgument(named(new Argument('[check]', 'the id of a check, as findings name it'), checkIds))
  .action(run((check: string | undefined) => explain(check)))
  .addHelpText('after', '\nExamples:\n  journeymap explain stage-count\n  journeymap explain');

program
  .command('format')
  .description('Lay maps out: white space only, the same for everyone. Files are rewritten in place.')
  .argument('[paths...]', 'files, folders with everything below (default: this folder), or - for stdin')
  .option('--check', 'change nothing, list what would be changed, and exit with 1 if there is something')
  .action(run((paths: string[], options) => format(paths, options)))
  .addHelpText(
    'after',
    '\nExamples:\n  journeymap format examples\n  journeymap format --check .\n  journeymap format - < plan.journey',
  );

exporting('export')
  .description(
    'Write a map as another file: pictures, pages, documents. One with errors is exported as far as it goes.',
  )
  .addHelpText(
    'after',
    `
Examples:
  journeymap export plan.journey -o plan.svg
  journeymap export plan.journey -o plan.png --scale 3
  journeymap export plan.journey -o wall.pdf --paper a1 --theme print
  journeymap export plan.journey -o report.pdf --report
  journeymap export plan.journey -o plan.pptx
  journeymap export plan.journey -o plan.html --view board
  journeymap export plan.journey -o priorities.svg --as priorities
  journeymap export plan.journey -o plan.md --persona jamie
  journeymap export --all maps -o site
  journeymap export plan.journey --theme dark > plan.svg`,
  );

exporting('render')
  .description('The same as export: journeymap render plan.journey -o plan.svg.')
  .addHelpText('after', '\nExamples:\n  journeymap render plan.journey -o plan.svg');

program
  .command('import')
  .description('Make a map of a file that another program wrote. What the map does not say of it is told on stderr.')
  .argument('<file>', `a file that ends in ${importable}, or - for stdin`)
  .option('-o, --output <file>', 'the .journey file to write (default: stdout)')
  .addOption(
    offering(new Option('--from <format>', 'what the file is, where its ending does not say it'), importFormats),
  )
  .option('--force', 'write over a file that is there')
  .action(run((file: string, options) => importMap(file, options)))
  .addHelpText(
    'after',
    `
Exit codes:
  0  imported; what was lost is told, and the rest is whole
  2  no map could be made of the file, or the map not be written

Examples:
  journeymap import day.mmd -o day.journey
  journeymap import wiki-page.md
  pbpaste | journeymap import - --from mermaid -o day.journey`,
  );

program
  .command('markdown')
  .description('Write a Markdown file whose journeys are pictures, for places that cannot draw them.')
  .argument('<file>', 'a Markdown file with fences that begin with ```journey, or - for stdin')
  .option('-o, --output <file>', 'where to write, a Markdown file; pictures stand beside it (default: stdout)')
  .addOption(offering(new Option('--as <form>', 'what a journey becomes').default('svg'), markdownForms))
  .option('--inline', 'pictures within the Markdown rather than beside it')
  .addOption(offering(new Option('--theme <name>', 'the colours (default: light)'), themeNames))
  .option('--scale <n>', 'pixels of a .png for one of the picture (default: 2)')
  .option('--config <file>', 'the configuration, instead of the nearest journeymap.config.json')
  .option('--today <date>', 'judge review dates by this day, such as 2026-05-14')
  .action(run((file: string, options) => markdown(file, options)))
  .addHelpText(
    'after',
    `
Exit codes:
  0  written
  1  written, but for what is wrong in a journey: it is told with its line, and drawn as far as it goes
  2  nothing was written

Examples:
  journeymap markdown notes.md -o site/notes.md
  journeymap markdown notes.md -o site/notes.md --as png --scale 3
  journeymap markdown notes.md --as mermaid > for-the-wiki.md`,
  );

program
  .command('preview')
  .description('Show a map in a browser, live: what is saved is drawn anew. For people with other editors.')
  .argument('<file>', 'a .journey file')
  .option('--port <n>', 'the port of this machine that the page is served on (default: one that is free)')
  .option('--view <name>', 'a view to begin with that journeymap.config.json saves')
  .addOption(offering(new Option('--theme <name>', 'the colours (default: those of the system)'), pageThemes))
  .option('--config <file>', 'the configuration, instead of the nearest journeymap.config.json')
  .option('--today <date>', 'judge review dates by this day, such as 2026-05-14')
  .action(run((file: string, options) => preview(file, options)))
  .addHelpText(
    'after',
    '\nExamples:\n  journeymap preview plan.journey\n  journeymap preview plan.journey --port 4000',
  );

program
  .command('diff')
  .description('Say what changed for the customer, between two files or between revisions of git.')
  .argument('[what...]', 'two files; or one or two revisions or a range as git has them, and then files or folders')
  .addOption(
    offering(
      new Option('--format <name>', 'how changes are written (default: what -o ends in, else text)'),
      diffFormats,
    ),
  )
  .option('--staged', 'compare with what is staged rather than with the files as they are')
  .addOption(offering(new Option('--fail-on <what>', 'which changes end with 1').default('any'), failures))
  .option('-o, --output <file>', 'where to write: a file, or a folder for several pictures (default: stdout)')
  .addOption(offering(new Option('--theme <name>', 'the colours of pictures and pages').default('light'), themeNames))
  .option('--pictures <url>', 'the folder of the pictures that a comment for github shows')
  .option('--annotations', 'print what got worse as findings that GitHub shows beside the lines')
  .action(run((what: string[], options) => diff(what, behindDashes(), options)))
  .addHelpText(
    'after',
    `
Exit codes:
  0  the same for the customer (or nothing that --fail-on names)
  1  different
  2  nothing could be compared

Examples:
  journeymap diff
  journeymap diff HEAD~1 plan.journey
  journeymap diff main...HEAD --format md
  journeymap diff main...HEAD -o changes.svg
  journeymap diff HEAD~1 -o changes.html
  journeymap diff old.journey new.journey --fail-on worse`,
  );

program
  .command('log')
  .description('Say what changed for the customer in one map, commit by commit, and how they feel since then.')
  .argument('<what...>', 'a revision or a range as git has them, where one is wanted, and then the file')
  .addOption(
    offering(
      new Option('--format <name>', 'how it is written (default: what -o ends in, else text)'),
      Object.keys(historyFormats),
    ),
  )
  .option('-n, --number <n>', 'how many commits are read', '20')
  .option('--journey <name>', 'which journey, in a file with several')
  .addOption(offering(new Option('--theme <name>', 'the colours of a picture').default('light'), themeNames))
  .option('-o, --output <file>', 'where to write (default: stdout)')
  .action(run((what: string[], options) => log(what, options)))
  .addHelpText(
    'after',
    `
Renames of the file are followed, and commits that changed what it imports are told of too.

Examples:
  journeymap log plan.journey
  journeymap log -n 100 plan.journey --format md
  journeymap log plan.journey -o history.svg
  journeymap log v1.0..main plan.journey
  journeymap log -- gone.journey`,
  );

program
  .command('git')
  .description('Set git up for maps: hunk headers name the stage, merges go by meaning. Alone: say whether it is.')
  .addArgument(named(new Argument('[step]', 'enable or disable'), gitSteps))
  .option('--global', 'for all your repositories rather than for this one')
  .action(run((step: string | undefined, options) => gitSetup(step, options)))
  .addHelpText(
    'after',
    '\nExamples:\n  journeymap git enable\n  journeymap git enable --global\n  journeymap git disable\n  journeymap git',
  );

program
  .command('outline')
  .description('Print maps as plain text: stages, touchpoints, what is felt there and what hurts.')
  .argument('<paths...>', 'files, or folders with everything below')
  .action(run((paths: string[]) => outline(paths)))
  .addHelpText('after', '\nExamples:\n  journeymap outline plan.journey\n  journeymap outline examples | less');

program
  .command('merge')
  .description(
    'Merge two versions of a map by what they say: edits, moves and renames of different things never conflict.',
  )
  .argument('<base>', 'the version that both began with')
  .argument('<ours>', 'our version')
  .argument('<theirs>', 'their version')
  .option('-o, --output <file>', 'where to write (default: stdout)')
  .option('--path <path>', 'the name of the map, where the files are temporary ones')
  .option('--ours <label>', 'who we are, in conflict markers')
  .option('--base <label>', 'what both began with, in conflict markers')
  .option('--theirs <label>', 'who they are, in conflict markers')
  .option('--marker-size <n>', 'how long conflict markers are (default: 7)')
  .option('--diff3', 'show the base in conflicts too')
  .action(async (base: string, ours: string, theirs: string, options) => {
    process.exitCode = await merge({ base, ours, theirs }, options);
  })
  .addHelpText(
    'after',
    `
Exit codes:
  0  merged
  1  merged but for conflicts, which are marked
  2  nothing could be merged, and nothing was written

Examples:
  journeymap merge base.journey ours.journey theirs.journey -o merged.journey

Git does it by itself after: journeymap git enable`,
  );

program
  .command('init')
  .description('Write a first map from a template.')
  .argument('[file]', 'the file to write; never overwritten', 'map.journey')
  .addOption(offering(new Option('--template <id>', 'what to begin with').default('blank'), templateIds))
  .action(run((file: string, options) => init(file, options)))
  .addHelpText('after', '\nExamples:\n  journeymap init shop.journey --template online-shop');

program
  .command('lsp')
  .description('Serve an editor by the language server protocol, over stdin and stdout.')
  .option('--stdio', 'talk through stdin and stdout (default)')
  .option('--socket <port>', 'talk through a port of this machine that the editor listens on')
  .addOption(new Option('--clientProcessId <id>', 'end when this process is gone').hideHelp())
  .action((options) => lsp(options))
  .addHelpText('after', '\nHow to set up Neovim, Helix, Zed, Emacs and others: docs/editors.md');

program
  .command('completion')
  .description('Print a script that completes commands and options in a shell.')
  .addArgument(new Argument('<shell>').choices(shells))
  .action((shell: Shell) => {
    process.stdout.write(completionScript(program, shell));
  })
  .addHelpText('after', '\nExamples:\n  source <(journeymap completion bash)\n  journeymap completion fish | source');

// Whoever reads may have read enough, as `head` does; what is said then has no reader any more.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    if (stream === process.stdout) console.error(`Cannot write to stdout: ${reasonOf(error)}.`);
    process.exit(exitCodes.failure);
  });

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.failure;
  else {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = exitCodes.failure;
  }
});

/** A command that exports. */
function exporting(name: string): Command {
  return program
    .command(name)
    .argument('[file]', 'a .journey file')
    .option('-o, --output <file>', `where to write, its ending is the format: ${endings} (default: SVG to stdout)`)
    .option('--all <folder>', 'every map of a folder as a page, with an index, into the folder that -o names')
    .option('--journey <name>', 'which journey, in a file with several')
    .addOption(
      offering(
        new Option('--as <view>', 'which view of the map is drawn (default: map); conversion is one of .mmd'),
        shownNames,
      ),
    )
    .option('--view <name>', 'a view that journeymap.config.json saves')
    .option('--persona <names>', 'only what concerns these personas, with commas between them')
    .addOption(
      offering(new Option('--theme <name>', 'the colours (default: those of the view, else light)'), themeNames),
    )
    .option('--scale <n>', 'pixels of a .png for one of the picture (default: 2)')
    .addOption(offering(new Option('--paper <size>', 'fit the map on one sheet of a .pdf'), paperNames))
    .option('--report', 'a .pdf of pages: cover, people, the map, each stage, what hurts and what could be done')
    .option('--config <file>', 'the configuration, instead of the nearest journeymap.config.json')
    .option('--today <date>', 'judge review dates by this day, such as 2026-05-14')
    .action(run((file: string | undefined, options) => exportFile(file, options)));
}

/** How many words of the command line stand behind `--`. */
function behindDashes(): number {
  const dashes = process.argv.indexOf('--');
  return dashes < 0 ? 0 : process.argv.length - dashes - 1;
}

/** Names the values of an option in help and completion; the command itself says what is wrong with another one. */
function offering(option: Option, values: readonly string[]): Option {
  option.argChoices = [...values];
  return option;
}

/** Names the words of an argument in completion; the command itself says what is wrong with another one. */
function named(argument: Argument, words: readonly string[]): Argument {
  argument.argChoices = [...words];
  return argument;
}

/** Turns what a command returns into the exit code; stdout is written out before the process ends by itself. */
function run<A, O>(
  command: (argument: A, options: O) => number | Promise<number>,
): (argument: A, options: O) => Promise<void> {
  return async (argument, options) => {
    process.exitCode = await command(argument, options);
  };
}
