import { Button, ButtonLink } from '../../components/button';
import { Papers } from './papers';
import type { Filters } from './filters';
import { rooted } from './text';

export function Actions({ asOf, filters }: { asOf: string; filters: Filters }) {
  const t = rooted.use();
  return (
    <>
      <Papers asOf={asOf} filters={filters} />
      <ButtonLink look="quiet" to={`/lifecycle${asOf && `?asOf=${asOf}`}`}>
        {t('lifecycle')}
      </ButtonLink>
      <Button look="quiet" className="desk-only" onClick={() => window.print()}>
        {t('print')}
      </Button>
    </>
  );
}
