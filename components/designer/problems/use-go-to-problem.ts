'use client';
import { useParams, usePathname, useRouter } from 'next/navigation';
import type { Issue } from '../../../core/kernel/issue.ts';
import { useDocument } from '../draft-context.tsx';
import { focusField } from '../editor/focus-field.ts';
import type { EditorView } from '../editor/use-editor-view.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { issuePage } from '../model/issue-page.ts';
import { issueTarget } from '../model/issue-target.ts';

/** Where the person is: in the editor of an offering, or nowhere near one. */
type Here = ({ readonly offering: string } & Pick<EditorView, 'setTab' | 'select'>) | null;

/** Goes to where a problem is mended, on whatever page, and gives the focus to its field. */
export function useGoToProblem(here: Here = null): (issue: Issue) => void {
  const document = useDocument();
  const router = useRouter();
  const pathname = usePathname();
  const { draft = '' } = useParams<{ draft?: string }>();
  return (issue) => {
    const page = issuePage(workspaceOfDocument(document), issue, here?.offering ?? '');
    const of = page.type === 'offering' ? page.offering : (here?.offering ?? '');
    const target = issueTarget(document, issue, of);
    if (here && page.type === 'offering' && page.offering === here.offering) {
      here.setTab(target.tab);
      here.select(target.place);
    } else {
      const path =
        page.type === 'page'
          ? page.path
          : page.offering === ''
            ? ''
            : `/${page.offering}?tab=${target.tab}&at=${encodeURIComponent(target.place)}`;
      const address = `/design/${draft}${path}`;
      // On its own page already, it only turns to another tab.
      if (pathname === address.split('?')[0]) router.replace(address, { scroll: false });
      else router.push(address);
    }
    focusField(target.field);
  };
}
