import { PageHeader } from "#renderer/ui/display.tsx";

export function Signature(_: { item: string | null }) {
  return (
    <div className="page">
      <PageHeader title="Signature" />
    </div>
  );
}
