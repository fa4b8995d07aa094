'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';

type CharacteristicNameProps = {
  readonly name: string;
  /** The name that is meant; null: it is none, or taken. */
  readonly read: (typed: string) => string | null;
  readonly onRename: (to: string) => void;
};

/** Whatever names a characteristic follows its name, so that it is given whole: with Enter, or by going on. */
export function CharacteristicName({ name, read, onRename }: CharacteristicNameProps) {
  const t = useTranslations('definitions.specification');
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && read(typed) === null;
  const finish = () => {
    const next = typed === null ? null : read(typed);
    setTyped(null);
    if (next !== null && next !== name) onRename(next);
  };
  return (
    <Field label={t('name')} help={t('name-help')} error={isWrong ? t('no-such-value') : undefined}>
      <Input
        className="font-mono"
        value={typed ?? name}
        maxLength={64}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish();
        }}
        onBlur={finish}
      />
    </Field>
  );
}
