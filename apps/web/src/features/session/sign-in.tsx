import { useEffect, useState } from 'react';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { Form } from '../../components/form';
import { roles } from '../../app/text';
import { Logo } from '../../components/mark';
import { isProblem, Offline, signIn, useAnswer, type DemoAccount } from '../../lib/api';
import { language, setLanguage } from '../../lib/i18n';
import { app } from '../../app/text';
import './sign-in.css';
import { session } from './text';

export default function SignIn() {
  const t = session.use();
  const a = app.use();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    document.title = `${t('title')} · 扎根 Taproot`;
  });
  const enter = async (name: string, secret: string) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await signIn(name, secret);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <main className="sign-in">
      <div className="sign-in-head">
        <span className="row strong">
          <Logo size={32} /> {a('product')}
        </span>
        <Button look="quiet" onClick={() => setLanguage(language() === 'en' ? 'zh-CN' : 'en')}>
          {a('otherLanguage')}
        </Button>
      </div>
      <h1>{t('promise')}</h1>
      <p className="quiet">{t('promiseMore')}</p>
      <Form className="stack" onSubmit={() => !busy && void enter(username.trim(), password)}>
        <TextField
          label={t('username')}
          value={username}
          onValue={setUsername}
          autoComplete="username"
          autoCapitalize="none"
          required
        />
        <TextField
          label={t('password')}
          type="password"
          value={password}
          onValue={setPassword}
          autoComplete="current-password"
          required
        />
        {failure !== undefined && (
          <p className="field-error" role="alert">
            {reasonOf(failure, t)}
          </p>
        )}
        <Button look="primary" type="submit" busy={busy}>
          {t('submit')}
        </Button>
      </Form>
      <RoleCards enter={(account, secret) => void enter(account.username, secret)} />
    </main>
  );
}

function reasonOf(failure: unknown, t: ReturnType<typeof session.use>): string {
  if (failure instanceof Offline) return t('offline');
  if (isProblem(failure, 429)) return t('slow');
  if (isProblem(failure, 401)) return t('wrong');
  return failure instanceof Error ? failure.message : t('offline');
}

/** Only in the demo: one tap comes in as that person. */
function RoleCards({ enter }: { enter: (account: DemoAccount, password: string) => void }) {
  const t = session.use();
  const r = roles.use();
  const { data } = useAnswer('/demo', {}, { staleTime: Infinity });
  if (!data) return null;
  return (
    <section className="stack-tight" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demo')}</h2>
      <ul className="role-cards">
        {data.accounts.map((account) => (
          <li key={account.username}>
            <button type="button" className="role-card" onClick={() => enter(account, data.password)}>
              <span className="strong">{account.displayName}</span>
              <span className="small quiet">
                {account.unit} · {roles.has(account.role) ? r(account.role) : account.role}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
