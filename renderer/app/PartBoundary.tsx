import { CloudOff } from "lucide-react";
import { Component, type ReactNode } from "react";
import { forgetFailures } from "#renderer/platform/fetchedLater.ts";
import { currentFirstMessages } from "#renderer/platform/language.ts";
import { MissingPart } from "#renderer/platform/MissingPart.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { EmptyState } from "#renderer/ui/display.tsx";

type Props = {
  readonly children: ReactNode;
  /** Names what is shown: when it becomes another, that one is asked for. */
  readonly of?: string;
  readonly isPage?: boolean;
};
type State = { readonly error: unknown; readonly of: string | undefined };

/** Where a part was to be shown that cannot be had now: the page says so, and asks for it again when told to. */
export class PartBoundary extends Component<Props, State> {
  override state: State = { error: null, of: this.props.of };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps({ of }: Props, state: State) {
    return of === state.of ? null : { error: null, of };
  }

  override componentDidCatch() {
    forgetFailures();
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (!(error instanceof MissingPart)) throw error;
    const { missingPart } = currentFirstMessages().app;
    const notice = (
      <EmptyState
        icon={CloudOff}
        level={1}
        title={missingPart.title()}
        action={
          <Button variant="primary" onPress={() => this.setState({ error: null })}>
            {missingPart.again()}
          </Button>
        }
      >
        {missingPart.body()}
      </EmptyState>
    );
    if (!this.props.isPage) return notice;
    return (
      <main className="page-waiting" id="main" tabIndex={-1}>
        {notice}
      </main>
    );
  }
}
