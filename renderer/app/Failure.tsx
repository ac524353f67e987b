import { Component, type ReactNode } from "react";
import { currentFirstMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner } from "#renderer/ui/display.tsx";

/** Where bugs of ours end: the page says so, the words stay saved, and one press begins again. */
export class Failure extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const { failure } = currentFirstMessages().app;
    return (
      <main className="page-waiting" id="main" tabIndex={-1}>
        <h1>{failure.title()}</h1>
        <Banner
          tone="danger"
          isAlert
          action={
            <Button variant="primary" onPress={() => location.reload()}>
              {failure.reload()}
            </Button>
          }
        >
          <p>{failure.body()}</p>
          <pre className="failure-detail">
            {`${error.name}: ${error.message}\n${error.stack ?? ""}`.slice(0, 1500)}
          </pre>
        </Banner>
      </main>
    );
  }
}
