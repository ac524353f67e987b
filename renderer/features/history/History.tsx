import { PageHeader } from "#renderer/ui/display.tsx";

export function History(_: { item: string | null }) {
  return (
    <div className="page">
      <PageHeader title="History" />
    </div>
  );
}
