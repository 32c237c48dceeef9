import { ButtonLink } from '../components/button';
import { Page } from '../components/page';
import { Empty } from '../components/states';
import { app } from './text';

export function NoPage() {
  const t = app.use();
  return (
    <Page title={t('noPage')}>
      <Empty title={t('noPageBody')} action={<ButtonLink to="/">{t('home')}</ButtonLink>} />
    </Page>
  );
}
