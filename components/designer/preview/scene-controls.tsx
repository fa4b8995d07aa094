'use client';
import { useLocale, useTranslations } from 'next-intl';
import { isLocale, locales } from '../../../i18n/locale.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import type { PreviewLanguage } from './in-language.tsx';
import type { PreviewScene, SceneChoices } from './preview-scene.ts';

type SceneControlsProps = {
  readonly choices: SceneChoices;
  readonly scene: PreviewScene;
  readonly onChange: (scene: PreviewScene) => void;
  readonly language: PreviewLanguage;
  readonly onLanguage: (language: PreviewLanguage) => void;
};

const languageNames = { 'zh-CN': '中文', en: 'English' } as const;

/** As whom, through which channel, where, and in which language the form is tried. */
export function SceneControls({ choices, scene, onChange, language, onLanguage }: SceneControlsProps) {
  const t = useTranslations('design.preview');
  const regions = useTranslations('shell.region');
  const localized = useLocalized();
  const locale = useLocale();
  const channel = choices.channels.find((each) => each.id === scene.channel);
  const regionName = (region: string) => (regions.has(region) ? regions(region) : region);
  return (
    <div className="grid grid-cols-2 gap-2 @3xl:grid-cols-4">
      <Select
        aria-label={t('customer-class')}
        value={scene.customerClass}
        options={choices.customerClasses.map((each) => ({ value: each, label: t(`class.${each}`) }))}
        onChange={(value) => {
          const customerClass = choices.customerClasses.find((each) => each === value);
          if (customerClass) onChange({ ...scene, customerClass });
        }}
      />
      <Select
        aria-label={t('channel')}
        value={scene.channel}
        options={choices.channels.map((each) => ({ value: each.id, label: localized(each.name) }))}
        onChange={(id) => {
          const next = choices.channels.find((each) => each.id === id);
          const region = next?.regions.includes(scene.region) ? scene.region : (next?.regions[0] ?? '');
          onChange({ ...scene, channel: id, region });
        }}
      />
      <Select
        aria-label={t('region-label')}
        value={scene.region}
        options={(channel?.regions ?? []).map((region) => ({ value: region, label: regionName(region) }))}
        onChange={(region) => onChange({ ...scene, region })}
      />
      <Select
        aria-label={t('language')}
        value={language === 'same' ? locale : language}
        options={locales.map((each) => ({ value: each, label: languageNames[each] }))}
        onChange={(value) => onLanguage(isLocale(value) ? value : 'same')}
      />
    </div>
  );
}
