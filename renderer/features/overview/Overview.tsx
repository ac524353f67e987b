import { PageHeader } from "#renderer/ui/display.tsx";

export function Overview(_: { item: string | null }) {
  return (
    <div className="page">
      <PageHeader title="Overview" />
    </div>
  );
}
