import { Component, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { common } from '@/shared/texts/common';
import classes from './page.module.css';

/** A chunk that is not on the server any more: it was made by an older build. */
function isOldVersion(fault: Error): boolean {
  return /dynamically imported module|module script/i.test(fault.message);
}

/** Holds what fails inside it, so that the rest of the page goes on. */
export class PanelBoundary extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override render() {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    const isOld = isOldVersion(fault);
    return (
      <section className={classes.note} role="alert">
        <h2>{isOld ? common.newVersionTitle : common.crashTitle}</h2>
        <p>{isOld ? common.newVersionText : common.crashText}</p>
        <Button variant="default" onClick={() => (isOld ? location.reload() : this.setState({ fault: null }))}>
          {isOld ? common.reload : common.tryAgain}
        </Button>
      </section>
    );
  }
}
