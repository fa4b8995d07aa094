'use client';
import { ArrowDownToLine, ArrowUpFromLine, FolderSync } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Menu, type MenuAction } from '../../ui/menu.tsx';
import { codeOfName } from '../definitions/code-of-name.ts';
import { useDocument, useDraft } from '../draft-context.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';

const ImportDialog = lazy(() => import('./import-dialog.tsx').then((module) => ({ default: module.ImportDialog })));
const TariffImportDialog = lazy(() =>
  import('./tariff-table/tariff-import-dialog.tsx').then((module) => ({ default: module.TariffImportDialog })),
);
const Tmf620ImportDialog = lazy(() =>
  import('./tmf620/tmf620-import-dialog.tsx').then((module) => ({ default: module.Tmf620ImportDialog })),
);
const Tmf620ExportDialog = lazy(() =>
  import('./tmf620/tmf620-export-dialog.tsx').then((module) => ({ default: module.Tmf620ExportDialog })),
);
const dialogs = {
  zip: ImportDialog,
  tariffs: TariffImportDialog,
  'tmf620-in': Tmf620ImportDialog,
  'tmf620-out': Tmf620ExportDialog,
} as const;

const loadFile = () => import('../../ui/save-file.ts');
const loadTable = () =>
  Promise.all([
    import('./tariff-table/write-tariff-table.ts'),
    import('./tariff-table/choice-words.ts'),
    import('../../line-import/write-csv.ts'),
    loadFile(),
  ]);

/** The draft out and in: its folder as an archive, its tariffs as a table, its offerings as TMF620. What packs and unpacks is loaded when it is asked for. */
export function ExchangeMenu() {
  const t = useTranslations('definitions.exchange');
  const locale = useLocale();
  const document = useDocument();
  const title = useDraft((state) => state.title);
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null);
  const Open = open && dialogs[open];
  const name = codeOfName(title) || 'catalogue';
  const saveZip = async () => {
    const [{ writeCatalogueZip }, { saveFile }] = await Promise.all([import('./write-catalogue-zip.ts'), loadFile()]);
    saveFile(`${name}.zip`, writeCatalogueZip(Object.values(document)), 'application/zip');
  };
  const saveTariffs = async (isTemplate: boolean) => {
    const [{ tariffTable, tariffTemplate }, { loadChoiceWords }, { csvText }, { saveFile }] = await loadTable();
    const words = await loadChoiceWords(locale);
    const rows = isTemplate ? tariffTemplate(words, locale) : tariffTable(workspaceOfDocument(document).all('tariff'), words, locale);
    saveFile(isTemplate ? 'tariffs-template.csv' : `${name}-tariffs.csv`, csvText(rows), 'text/csv');
  };
  const out = (id: string, label: string, save: () => Promise<void>): MenuAction => ({
    id,
    label,
    icon: <ArrowDownToLine aria-hidden="true" />,
    onSelect: () => void save(),
  });
  const into = (id: keyof typeof dialogs, label: string): MenuAction => ({
    id,
    label,
    icon: <ArrowUpFromLine aria-hidden="true" />,
    onSelect: () => setOpen(id),
  });
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button>
            <FolderSync aria-hidden="true" />
            {t('label')}
          </Button>
        }
        groups={[
          { label: t('zip'), actions: [out('export', t('export'), saveZip), into('zip', t('import'))] },
          {
            label: t('tariff-table'),
            actions: [
              out('export-tariffs', t('tariffs.export'), () => saveTariffs(false)),
              out('template', t('tariffs.template'), () => saveTariffs(true)),
              into('tariffs', t('tariffs.import')),
            ],
          },
          {
            label: t('tmf620.group'),
            actions: [
              {
                id: 'tmf620-out',
                label: t('tmf620.export'),
                icon: <ArrowDownToLine aria-hidden="true" />,
                onSelect: () => setOpen('tmf620-out'),
              },
              into('tmf620-in', t('tmf620.import')),
            ],
          },
        ]}
      />
      {Open ? (
        <Suspense fallback={null}>
          <Open onClose={() => setOpen(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
