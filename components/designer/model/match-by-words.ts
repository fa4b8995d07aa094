import type { LocalizedText } from '../../../schemas/generated/definitions.ts';

type Named = { readonly id: string; readonly name: LocalizedText };

const wordsOf = ({ id, name }: Named): ReadonlySet<string> =>
  new Set(
    `${id} ${name['zh-CN']} ${name.en}`
      .normalize('NFKC')
      .toLowerCase()
      .match(/\d+|\p{Script=Han}+|\p{Letter}+/gu) ?? [],
  );

/** The words by which each is told from the others. */
function ownWords(all: readonly Named[]): readonly (readonly string[])[] {
  const words = all.map(wordsOf);
  return words.map((own) => [...own].filter((word) => !words.every((others) => others.has(word))));
}

/**
 * Which of `these` goes with which of `those` by a word of code or name that tells both from their like, such as the fee of plan 100
 * with plan 100. Null unless each finds exactly one, and none the same.
 */
export function matchByWords(these: readonly Named[], those: readonly Named[]): ReadonlyMap<string, string> | null {
  const theirs = ownWords(those);
  const pairs = ownWords(these).map((own, index) => {
    const found = those.filter((_, at) => theirs[at]?.some((word) => own.includes(word)));
    return [these[index]?.id ?? '', found.length === 1 ? found[0]?.id : undefined] as const;
  });
  const matched = pairs.flatMap(([id, other]): [string, string][] => (other === undefined ? [] : [[id, other]]));
  const isWhole =
    matched.length > 1 && matched.length === these.length && new Set(matched.map(([, other]) => other)).size === matched.length;
  return isWhole ? new Map(matched) : null;
}
