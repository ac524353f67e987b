import type { Scope } from "#shared/model/alliance.ts";
import { clauseApplies } from "#shared/model/clause.ts";
import type { Template } from "#shared/model/template.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Badge, Banner, Card } from "#renderer/ui/display.tsx";

/** What the agreement would begin from: told where it comes from, never as the Charte. */
export function Preview({ template, scope }: { template: Template; scope: Scope }) {
  const words = useMessages().home.create;
  const clauses = template.clauses.filter(({ scopes }) => clauseApplies({ isIncluded: true, scopes }, scope));
  return (
    <Card title={words.preview()}>
      <div className="stack-tight">
        <p className="preview-title" lang={template.language}>
          {template.title}
        </p>
        <p className="soft" lang={template.language}>
          {template.provenance}.
        </p>
        <p className="field-help">
          {words.contents({
            articles: template.articles.length,
            clauses: clauses.length,
            axes: template.axes.length,
          })}{" "}
          {words.notCharter()}
        </p>
      </div>
      {!template.scopes.includes(scope) && <Banner tone="warning">{words.otherScope()}</Banner>}
      <ol role="list" className="preview-articles" lang={template.language}>
        {template.articles.map((article, index) => (
          <li key={article.id}>
            <span className="preview-number">{index + 1}</span>
            <span className="grow">
              <span className="preview-article">{article.title}</span>
              <span className="field-help">{article.intent}</span>
            </span>
            <Badge>{words.horizons[article.horizon]()}</Badge>
          </li>
        ))}
      </ol>
    </Card>
  );
}
