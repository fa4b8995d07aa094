const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** What is offered for a text; all, where it was asked for the list or nothing matches. `likely`: the one it may stand for, or −1. */
export function matchingChoices(choices: readonly string[], text: string, isListed: boolean) {
  const wanted = folded(text);
  const same = choices.findIndex((choice) => folded(choice) === wanted);
  if (isListed || wanted === '') return { shown: choices, likely: same };
  const found = choices.filter((choice) => folded(choice).includes(wanted));
  if (found.length === 0) return { shown: choices, likely: -1 };
  const first = found.findIndex((choice) => folded(choice) === wanted);
  const begun = found.findIndex((choice) => folded(choice).startsWith(wanted));
  return { shown: found, likely: first >= 0 ? first : Math.max(begun, 0) };
}
