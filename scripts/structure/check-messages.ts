import type { Finding } from './law.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `a.b.c` → text, for every text of a message file. */
const textsOf = (node: unknown, prefix = ''): ReadonlyMap<string, string> => {
  if (!isRecord(node)) return new Map([[prefix, String(node)]]);
  return new Map(Object.entries(node).flatMap(([key, child]) => [...textsOf(child, prefix ? `${prefix}.${key}` : key)]));
};

/** Names that an ICU message takes: `{count, plural, …}` and `{name}`, also inside branches; braces inside an argument open branches. */
function argumentsOf(text: string): string {
  const names = new Set<string>();
  const open: ('argument' | 'branch')[] = [];
  for (const { 0: token, 1: name } of text.matchAll(/\{\s*([a-zA-Z_]\w*)?|\}/g)) {
    if (token === '}') open.pop();
    else if (open.at(-1) === 'argument') open.push('branch');
    else {
      open.push('argument');
      if (name) names.add(name);
    }
  }
  return [...names].sort().join(', ');
}

/** Both languages say the same things: same keys, same arguments. */
export function checkMessages(file: string, first: unknown, second: unknown, locales: readonly [string, string]): Finding[] {
  const findings: Finding[] = [];
  const [left, right] = [textsOf(first), textsOf(second)];
  const report = (locale: string, law: string, message: string) =>
    findings.push({ path: `messages/${locale}/${file}`, line: 1, law, message });
  for (const key of left.keys()) if (!right.has(key)) report(locales[1], 'messages-have-the-same-keys', `"${key}" is missing`);
  for (const key of right.keys()) if (!left.has(key)) report(locales[0], 'messages-have-the-same-keys', `"${key}" is missing`);
  for (const [key, text] of left) {
    const other = right.get(key);
    if (other !== undefined && argumentsOf(text) !== argumentsOf(other))
      report(
        locales[1],
        'messages-take-the-same-arguments',
        `"${key}" takes (${argumentsOf(other)}), ${locales[0]} (${argumentsOf(text)})`,
      );
  }
  return findings;
}
