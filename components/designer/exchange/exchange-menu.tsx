'use client';
import { ArrowDownToLine, ArrowUpFromLine, FolderSync } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { codeOfName } from '../definitions/code-of-name.ts';
import { useDocument, useDraft } from '../draft-context.tsx';

const ImportDialog = lazy(() => import('./import-dialog.tsx').then((module) => ({ default: module.ImportDialog })));

/** The draft's catalogue as an archive of its folder, out and in. What packs and unpacks is loaded when it is asked for. */
export function ExchangeMenu() {
  const t = useTranslations('definitions.exchange');
  const document = useDocument();
  const title = useDraft((state) => state.title);
  const [isImporting, setImporting] = useState(false);
  const save = async () => {
    const [{ writeCatalogueZip }, { saveFile }] = await Promise.all([import('./write-catalogue-zip.ts'), import('../../ui/save-file.ts')]);
    saveFile(`${codeOfName(title) || 'catalogue'}.zip`, writeCatalogueZip(Object.values(document)), 'application/zip');
  };
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
          {
            actions: [
              { id: 'export', label: t('export'), icon: <ArrowDownToLine aria-hidden="true" />, onSelect: () => void save() },
              { id: 'import', label: t('import'), icon: <ArrowUpFromLine aria-hidden="true" />, onSelect: () => setImporting(true) },
            ],
          },
        ]}
      />
      {isImporting ? (
        <Suspense fallback={null}>
          <ImportDialog onClose={() => setImporting(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
