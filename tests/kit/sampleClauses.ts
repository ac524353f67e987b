import { clauseRecord, type Clause } from "#shared/model/clause.ts";
import type { Id } from "#shared/model/Id.ts";
import { richTextOf } from "./richTextOf.ts";

const clauseOf = (
  code: string,
  label: string,
  place: Clause["place"],
  ...body: readonly string[]
): Clause => ({
  ...clauseRecord.read(new Map()),
  id: `clause-${code}` as Id<"clause">,
  code,
  label,
  place,
  body: richTextOf(...body),
});

/** A dozen clauses: three before the articles, nine after. */
export const sampleClauses: readonly Clause[] = [
  clauseOf(
    "preambule",
    "Préambule",
    "BEFORE_ARTICLES",
    "Considérant que, sur le territoire « {{alliance.territory}} », un ménage sur neuf consacre plus de la moitié de ses ressources à se loger ;",
    "Considérant qu’aucun des {{parties.count}} signataires ne peut à lui seul y remédier, et que chacun y trouve cependant un prolongement de son objet statutaire ;",
    "Considérant enfin que la confiance se construit par des règles claires et relues,",
    "{{parties.names}} ont souhaité, sous le nom « {{alliance.name}} », se lier par le présent contrat de confiance.",
  ),
  clauseOf(
    "definitions",
    "Définitions",
    "BEFORE_ARTICLES",
    "Dans le présent document, on entend par :",
    "1. **Alliance** : la démarche commune des Partenaires, qui n’a pas la personnalité morale ;",
    "1. **Comité** : la réunion des représentants des Partenaires, à raison d’un par Partenaire ;",
    "1. **Matrice de trajectoire** : le tableau annexé, qui dit ce qui est visé à 18 mois, 7 ans et 28 ans.",
  ),
  clauseOf(
    "objet",
    "Objet",
    "BEFORE_ARTICLES",
    "Le présent document fixe l’esprit et les règles de l’alliance. Il n’emporte aucun flux financier entre les Partenaires : ceux-ci font l’objet de conventions d’application distinctes.",
  ),
  clauseOf(
    "duree",
    "Durée et entrée en vigueur",
    "AFTER_ARTICLES",
    "1. Le présent document prend effet le {{effectiveOn}}, pour une durée de {{durationMonths}} mois.",
    "1. Il ne peut être reconduit que par écrit.",
  ),
  clauseOf(
    "gouvernance",
    "Gouvernance",
    "AFTER_ARTICLES",
    "1. Le comité se réunit au moins six fois par an, sur convocation de son coordinateur.",
    "1. Le coordinateur est désigné pour dix-huit mois, par consentement. Il ne représente l’alliance que dans la limite d’un mandat écrit.",
    "1. Les règles de décision sont celles de l’[[a8]].",
  ),
  clauseOf(
    "engagements",
    "Engagements de chaque partie",
    "AFTER_ARTICLES",
    "Chaque Partenaire répond des contributions qu’il a inscrites à l’[[a6]], et d’elles seules.",
  ),
  clauseOf(
    "confidentialite",
    "Confidentialité",
    "AFTER_ARTICLES",
    "1. Les informations signalées comme confidentielles ne sont ni divulguées ni employées à d’autres fins que l’alliance.",
    "1. Cette obligation dure trois ans après le départ d’un Partenaire. Elle ne s’applique pas :",
    "  1. aux informations déjà publiques ;",
    "  1. à celles que la loi oblige à communiquer.",
  ),
  clauseOf(
    "donnees",
    "Données personnelles",
    "AFTER_ARTICLES",
    "Les Partenaires sont responsables conjoints des données recueillies lors des enquêtes. Les Ateliers sont le point de contact des personnes concernées.",
  ),
  clauseOf(
    "responsabilite",
    "Responsabilité et indépendance",
    "AFTER_ARTICLES",
    "Chaque Partenaire reste responsable de ses actes. Le présent document ne crée entre eux ni société, même de fait, ni mandat implicite.",
  ),
  clauseOf(
    "revision",
    "Révision",
    "AFTER_ARTICLES",
    "Toute modification fait l’objet d’un avenant écrit, adopté selon l’[[a8]] et signé par tous les Partenaires.",
  ),
  clauseOf(
    "differends",
    "Différends",
    "AFTER_ARTICLES",
    "1. Tout différend est d’abord porté au comité, puis au tiers de confiance mentionné à l’[[a13]].",
    "1. À défaut d’accord dans les trois mois, le tribunal compétent du ressort de Saint-Nazaire peut être saisi. Le droit français s’applique.",
  ),
  clauseOf(
    "documents",
    "Intégralité et annexe",
    "AFTER_ARTICLES",
    "La matrice de trajectoire annexée fait partie intégrante du présent document. En cas de contradiction, les articles prévalent sur l’annexe.",
  ),
];
