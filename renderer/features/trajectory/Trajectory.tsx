import { PageHeader } from "#renderer/ui/display.tsx";

export function Trajectory(_: { item: string | null }) {
  return (
    <div className="page">
      <PageHeader title="Trajectory" />
    </div>
  );
}
