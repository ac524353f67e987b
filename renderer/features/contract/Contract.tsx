import { PageHeader } from "#renderer/ui/display.tsx";

export function Contract(_: { item: string | null }) {
  return (
    <div className="page">
      <PageHeader title="Contract" />
    </div>
  );
}
