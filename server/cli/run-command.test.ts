import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { runCommand } from './run-command.ts';

const seeds = 'catalog-seeds/full-service-2009';
const broken = 'docs/guides/examples/broken-catalogue';
const request = 'docs/guides/examples/netbook-request.json';

async function offerwright(...words: readonly string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const terminal = { out: (line: string) => out.push(line), error: (line: string) => errors.push(line), language: 'en_US.UTF-8' };
  const exit = await runCommand(words, terminal);
  return { exit, out: out.join('\n'), errors: errors.join('\n'), json: () => JSON.parse(out.join('\n')) };
}

type Example = { readonly command: string; readonly output: string; readonly exit: number };

/** The ```console blocks of the guide: a command, what it prints, and its exit where that is not 0. */
function examplesOf(guide: string): Example[] {
  return [...guide.matchAll(/```console\n\$ offerwright ([^\n]+)\n([\s\S]*?)```/g)].map(([, command = '', rest = '']) => {
    const exit = /^# exit (\d)$/m.exec(rest)?.[1] ?? '0';
    return { command, output: rest.replace(/^# exit \d\n/m, '').trimEnd(), exit: Number(exit) };
  });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** An ellipsis in the guide stands for whatever is there, such as a hash. */
const likeness = (line: string) =>
  line.includes('…') ? expect.stringMatching(new RegExp(`^${line.split('…').map(escaped).join('.*')}$`)) : line;

const guide = readFileSync('docs/guides/command-line.md', 'utf8');
const examples = examplesOf(guide);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offerwright-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the guide to the command line', () => {
  it('has examples, and shows the request it quotes', () => {
    expect(examples.length).toBeGreaterThan(4);
    expect(guide).toContain(readFileSync(request, 'utf8').trim());
  });

  it.each(examples)('says truly what happens: $command', async ({ command, output, exit }) => {
    const answer = await offerwright(...command.split(' '));
    expect(answer.out.split('\n')).toEqual(output.split('\n').map(likeness));
    expect(answer.exit).toBe(exit);
  });
});

describe('export and import of TMF620', () => {
  it('write the offerings with what has no place there, and lay an edit of them over the folder', async () => {
    const out = join(folder, 'catalogue.json');
    const into = join(folder, 'copy');
    cpSync(seeds, into, { recursive: true });
    const exported = await offerwright('export', seeds, '--format', 'tmf620-v5', '--out', out, '--json');
    expect(exported.exit).toBe(0);
    expect(exported.json().issues).toContainEqual(
      expect.objectContaining({ code: 'tmf620-not-carried', file: 'offering/td-netbook-bundle.json', path: '/rules' }),
    );
    const take = () => offerwright('import', out, '--format', 'tmf620', '--into', into, '--json');
    expect((await take()).json()).toEqual({ ok: true, written: [], issues: [] });
    const text = readFileSync(out, 'utf8');
    writeFileSync(out, text.replaceAll('"TD netbook"', '"Netbook"'));
    const renamed = (await take()).json().written;
    expect(renamed).toContain('offering/td-netbook-terminal');
    const file = join(into, 'offering/td-netbook-terminal.json');
    expect(JSON.parse(readFileSync(file, 'utf8')).name).toMatchObject({ en: 'Netbook', 'zh-CN': expect.not.stringContaining('Netbook') });
  });

  it('write nothing of a file that cannot be taken whole', async () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(
      file,
      JSON.stringify([
        { '@type': 'Category', id: 'a', name: 'A' },
        { '@type': 'ProductOffering', id: 'b' },
      ]),
    );
    const into = join(folder, 'none');
    const { exit, out } = await offerwright('import', file, '--format', 'tmf620', '--into', into);
    expect(exit).toBe(1);
    expect(out).toContain('wrong.json#/1/name  error  tmf620-without-name');
    expect(existsSync(into)).toBe(false);
  });

  it.each([
    ['export', seeds, '--format', 'xml', '--out', 'x'],
    ['export', seeds, '--format', 'tmf620-v4'],
    ['import', request, '--format', 'tmf620'],
  ])('are used wrongly: %s %s %s %s', async (...words) => {
    expect((await offerwright(...words)).exit).toBe(2);
  });
});

describe('check', () => {
  it('tells every issue with code, file, pointer and message', async () => {
    const { exit, json } = await offerwright('check', broken, '--json');
    expect(exit).toBe(1);
    expect(json().issues).toMatchObject([
      { code: 'money-malformed', file: 'tariff/line-fee.json', path: '/charges/0/amount', message: expect.stringContaining('decimal') },
      { code: 'reference-unknown', file: 'category/all.json', path: '/parent' },
    ]);
  });

  it('tells a file that is no JSON beside the others', async () => {
    const bad = mkdtempSync(join(folder, 'bad-'));
    writeFileSync(join(bad, 'bad.json'), '{');
    const { exit, json } = await offerwright('check', bad, '--json');
    expect(exit).toBe(1);
    expect(json().issues).toMatchObject([{ code: 'not-json', file: 'bad.json' }]);
  });
});

describe('publish', () => {
  it('publishes into a store that a server can open, and the same folder again as nothing new', async () => {
    const store = join(folder, 'data');
    const first = await offerwright('publish', seeds, '--store', store, '--title', 'first', '--json');
    expect(first.exit).toBe(0);
    const { hash } = first.json().release;
    expect((await offerwright('publish', seeds, '--store', store, '--json')).json().release).toMatchObject({ hash, number: 1 });
    const opened = openSqliteStore(join(store, 'offerwright.sqlite'));
    expect(await opened.releases.live()).toMatchObject({ hash, title: 'first' });
    await opened.close();
  });

  it('refuses a bad folder whole', async () => {
    const store = join(folder, 'refused');
    const { exit, out } = await offerwright('publish', broken, '--store', store);
    expect(exit).toBe(1);
    expect(out).toContain('tariff/line-fee.json#/charges/0/amount  error  money-malformed');
  });
});

describe('quote', () => {
  const quoted = async (change: (document: Record<string, Record<string, unknown>>) => void) => {
    const document = JSON.parse(readFileSync(request, 'utf8'));
    change(document);
    const file = join(folder, 'request.json');
    writeFileSync(file, JSON.stringify(document));
    const { exit, json } = await offerwright('quote', file, '--catalogue', seeds, '--json');
    return { exit, ...json() };
  };

  it('refuses what a rule or characteristic refuses, pointing into the request', async () => {
    const answer = await quoted(({ selections = {} }) => {
      selections['/components/number/1/number'] = '13000000000';
    });
    expect(answer).toMatchObject({ exit: 1, verdict: 'refused' });
    expect(answer.issues).toContainEqual(expect.objectContaining({ path: '/selections/~1components~1number~11~1number' }));
  });

  it('is not allowed while a value is missing', async () => {
    const answer = await quoted(({ selections = {} }) => {
      delete selections['/components/terminal/1/imei'];
    });
    expect(answer).toMatchObject({ exit: 1, verdict: 'open' });
  });

  it('tells a request that is none by its places', async () => {
    const answer = await quoted((document) => {
      delete document.channel;
      document.at = {};
    });
    expect(answer).toMatchObject({ exit: 1, ok: false, issues: [{ path: '/channel' }, { path: '/at' }] });
  });
});

describe('wrong use', () => {
  it.each([
    [],
    ['chek'],
    ['check'],
    ['check', 'no-such-folder'],
    ['check', seeds, '--verbose'],
    ['form', 'td-netbook-bundle'],
    ['check', seeds, '--lang', 'fr'],
  ])('ends with 2: %s %s %s %s', async (...words) => {
    const { exit, errors } = await offerwright(...words.filter((word) => word !== undefined));
    expect(exit).toBe(2);
    expect(errors).toContain('offerwright <command>');
  });

  it('explains itself when asked', async () => {
    expect(await offerwright('--help')).toMatchObject({ exit: 0, out: expect.stringContaining('publish <folder>') });
  });
});
