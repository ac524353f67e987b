import { frenchOf } from "#shared/model/frenchOf.ts";
import { plural } from "./plural.ts";

/** Comments on the words of an article, beside the text. */
export const comments = {
  title: () => "Commentaires",
  show: () => "Afficher les commentaires",
  hide: () => "Masquer les commentaires",
  add: () => "Commenter les mots choisis",
  selectFirst: () => "Choisissez d’abord les mots d’un article ou d’une clause, puis commentez-les.",
  of: (p: { number: number }) => `Article ${p.number}`,
  count: (p: { count: number }) =>
    p.count === 0
      ? "Aucun commentaire ouvert"
      : plural(p.count, "commentaire ouvert", "commentaires ouverts"),
  empty: () => "Choisissez des mots de l’article et commentez-les\u00a0: chacun peut répondre.",
  showResolved: (p: { count: number }) => `Montrer aussi ce qui est résolu (${p.count})`,
  newThread: () => "Nouveau commentaire",
  message: () => "Commentaire",
  messageHelp: () => "@ appelle un partenaire.",
  partners: () => "Partenaires que l’on peut appeler",
  send: () => "Publier",
  reply: () => "Répondre",
  yourReply: () => "Votre réponse",
  resolve: () => "Résoudre",
  resolved: (p: { when: string }) => `Résolu le ${p.when}`,
  reopen: () => "Rouvrir",
  withdraw: () => "Retirer mon message",
  withdrawn: () => "Message retiré par son auteur.",
  somebody: () => "Une personne sans nom",
  calls: (p: { names: string }) => `Appelle ${p.names}`,
  waits: () => "Vous attend",
  /** Of a message that a search found. */
  found: (p: { name: string; author: string }) => `${p.name} – commentaire ${frenchOf(p.author)}`,
  /** The name of a thread, for who listens. */
  thread: (p: { author: string; quote: string }) => `${p.author}, sur «\u00a0${p.quote}\u00a0»`,
  goTo: (p: { quote: string }) => `Choisir ces mots dans le texte\u00a0: «\u00a0${p.quote}\u00a0»`,
  quote: (p: { quote: string }) => `«\u00a0${p.quote}\u00a0»`,
  gone: () => "Ces mots ne sont plus dans le texte.",
  table: () => "tableau",
  arrived: (p: { author: string; text: string }) =>
    `Nouveau commentaire ${frenchOf(p.author)}\u00a0: ${p.text}`,
  /** On the rail, after the room’s name. */
  concerning: (p: { count: number }) =>
    plural(p.count, "commentaire vous attend", "commentaires vous attendent"),
};
