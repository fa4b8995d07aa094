'use client';
import { useState } from 'react';
import type { DefinitionKind } from '../../../core/definition/index.ts';
import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { useDocument } from '../draft-context.tsx';
import { codeOfName, isCode } from './code-of-name.ts';

export type CodeProblem = 'needed' | 'malformed' | 'taken';

/** Name and code of something that is not there yet. The code follows the English name until somebody types one. */
export type NamesAndCode = {
  readonly name: LocalizedText;
  readonly code: string;
  readonly setName: (name: LocalizedText) => void;
  readonly setCode: (code: string) => void;
  readonly isNamed: boolean;
  /** Null: the code can be taken. */
  readonly codeProblem: CodeProblem | null;
};

export function useNamesAndCode(kind: DefinitionKind, begin: LocalizedText = { 'zh-CN': '', en: '' }): NamesAndCode {
  const document = useDocument();
  const [name, setName] = useState(begin);
  const [typed, setTyped] = useState<string | null>(null);
  const code = (typed ?? codeOfName(name.en)).normalize('NFKC').trim();
  const problem = (): CodeProblem | null => {
    if (code === '') return 'needed';
    if (!isCode(code)) return 'malformed';
    return document[`${kind}/${code}`] ? 'taken' : null;
  };
  return {
    name: { 'zh-CN': name['zh-CN'].trim(), en: name.en.trim() },
    code,
    setName,
    setCode: setTyped,
    isNamed: name['zh-CN'].trim() !== '' && name.en.trim() !== '',
    codeProblem: problem(),
  };
}
