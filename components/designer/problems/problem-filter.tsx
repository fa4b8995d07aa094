'use client';
import { useTranslations } from 'next-intl';
import type { Issue } from '../../../core/kernel/issue.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import { useFollowingDocument } from '../draft-context.tsx';
import { isDefinitionKey } from '../model/draft-document.ts';
import { everything, keyOfIssue, type ProblemSelection, severities } from './problem-selection.ts';

type ProblemFilterProps = {
  readonly issues: readonly Issue[];
  readonly selection: ProblemSelection;
  readonly onChange: (selection: ProblemSelection) => void;
};

/** Which problems are listed: of which severity, in which definition. F8 goes through the listed ones. */
export function ProblemFilter({ issues, selection, onChange }: ProblemFilterProps) {
  const t = useTranslations('design.problems');
  const localized = useLocalized();
  const document = useFollowingDocument();
  const keys = [...new Set(issues.map(keyOfIssue))].sort();
  const nameOf = (key: string): string => (isDefinitionKey(key) && document[key] ? localized(document[key].name) : key);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="w-36">
        <Select
          aria-label={t('severity-label')}
          value={selection.severity}
          options={severities.map((severity) => ({ value: severity, label: t(`severity.${severity}`) }))}
          onChange={(chosen) => onChange({ ...selection, severity: severities.find((each) => each === chosen) ?? everything })}
        />
      </div>
      <div className="w-64">
        <Select
          aria-label={t('definition-label')}
          value={selection.definition}
          options={[
            { value: everything, label: t('every-definition') },
            ...keys.map((key) => ({ value: key, label: `${nameOf(key)} (${issues.filter((issue) => keyOfIssue(issue) === key).length})` })),
          ]}
          onChange={(definition) => onChange({ ...selection, definition })}
        />
      </div>
    </div>
  );
}
