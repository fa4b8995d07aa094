'use client';
import { useState } from 'react';
import type { DefinitionKind } from '../../../core/definition/index.ts';
import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import type { DraftDocument } from '../model/draft-document.ts';
import { freeId } from '../model/free-id.ts';
import { codeOfName, isCode } from './code-of-name.ts';

export type CodeProblem = 'needed' | 'malformed' | 'taken';

/** Name and code of something that is not there yet. The code follows the English name until somebody types one. */
export type NamesAndCode = {
  readonly name: LocalizedText;
  readonly code: string;
  readonly setName: (name: LocalizedText) => void;
  readonly setCode: (code: string) => void;
  /** Both are there, and the code can be taken. */
  readonly isReady: boolean;
  /** Null: the code can be taken. */
  readonly codeProblem: CodeProblem | null;
};

/** Codes of one kind that the draft has already. */
export const takenCodes = (document: DraftDocument, kind: DefinitionKind): readonly string[] =>
  Object.keys(document).flatMap((key) => (key.startsWith(`${kind}/`) ? [key.slice(kind.length + 1)] : []));

export function codeProblemOf(code: string, taken: readonly string[]): CodeProblem | null {
  if (code === '') return 'needed';
  if (!isCode(code)) return 'malformed';
  return taken.includes(code) ? 'taken' : null;
}

export const plainCode = (typed: string): string => typed.normalize('NFKC').trim();

export function useNamesAndCode(taken: readonly string[], begin: LocalizedText = { 'zh-CN': '', en: '' }): NamesAndCode {
  const [name, setName] = useState(begin);
  const [typed, setTyped] = useState<string | null>(null);
  const proposed = codeOfName(name.en);
  const code = typed === null ? (proposed === '' ? '' : freeId(proposed, taken)) : plainCode(typed);
  const codeProblem = codeProblemOf(code, taken);
  return {
    name: { 'zh-CN': name['zh-CN'].trim(), en: name.en.trim() },
    code,
    setName,
    setCode: setTyped,
    isReady: name['zh-CN'].trim() !== '' && name.en.trim() !== '' && codeProblem === null,
    codeProblem,
  };
}
