import { Page } from '../../components/page';
import { Failure } from '../../components/states';
import { Problem } from '../../lib/api';
import { may, useMe } from '../../lib/me';
import { ImportForm } from './import-form';
import { RecentImports } from './recent-imports';
import { Templates } from './templates';
import { imports } from './text';

export default function Imports() {
  const t = imports.use();
  const { data: me } = useMe();
  if (me && !may.import(me)) return <Failure error={new Problem(403, '', '', [])} whole />;
  return (
    <Page title={t('title')}>
      <div className="stack import-page">
        <ImportForm />
        <RecentImports />
        <Templates />
      </div>
    </Page>
  );
}
