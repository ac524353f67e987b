import { PageHeader } from "#renderer/ui/display.tsx";

export function Verify() {
  return (
    <main className="page">
      <PageHeader title="Verify" />
    </main>
  );
}
