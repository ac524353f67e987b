import { PageHeader } from "#renderer/ui/display.tsx";

export function Home() {
  return (
    <div className="page">
      <PageHeader title="Home" />
    </div>
  );
}
