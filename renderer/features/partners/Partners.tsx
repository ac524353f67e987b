import { PageHeader } from "#renderer/ui/display.tsx";

export function Partners(_: { item: string | null }) {
  return (
    <div className="page">
      <PageHeader title="Partners" />
    </div>
  );
}
