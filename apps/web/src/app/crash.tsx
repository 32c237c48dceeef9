import { Component, type ReactNode } from 'react';
import { Button } from '../components/button';
import { Empty } from '../components/states';
import { app } from './text';

/** The last net: a page that broke says so and offers the way back. */
export class Crash extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="page">
        <Empty
          title={app.say('crashed')}
          action={
            <Button look="primary" onClick={() => window.location.reload()}>
              {app.say('reload')}
            </Button>
          }
        >
          {app.say('crashedBody')}
        </Empty>
      </main>
    );
  }
}
