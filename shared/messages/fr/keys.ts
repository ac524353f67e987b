import { frenchOf } from "#shared/model/frenchOf.ts";

/** The keys that speak for people: published, compared aloud, withdrawn. */
export const keys = {
  title: () => "Clés",
  titleOf: (p: { name: string }) => `Clés ${frenchOf(p.name)}`,
  none: () =>
    "Aucune clé publiée. Elle l’est quand cette personne donne sa première position, sur son propre appareil.",
  published: (p: { at: string }) => `Publiée le ${p.at}`,
  state: {
    own: () => "De cet appareil",
    compared: () => "Comparée",
    notCompared: () => "Pas encore comparée",
    withdrawn: (p: { at: string }) => `Retirée le ${p.at}`,
  },
  doubt: {
    "another-key-compared": () => "Elle ne compte pas\u00a0: vous en avez comparé une autre.",
    "several-keys": () => "Elle ne compte pas tant qu’aucune n’est comparée.",
  },
  several: (p: { name: string }) =>
    `${p.name} a plusieurs clés. Demandez-lui laquelle est la sienne\u00a0: comparez celle-là, ou retirez l’autre.`,
  compare: () => "Comparer",
  show: () => "Montrer",
  showOf: (p: { name: string }) => `Montrer la clé ${frenchOf(p.name)}`,
  compareOf: (p: { name: string }) => `Comparer la clé ${frenchOf(p.name)}`,
  withdraw: () => "Retirer",
  withdrawOf: (p: { name: string; fingerprint: string }) =>
    `Retirer la clé ${p.fingerprint} ${frenchOf(p.name)}`,
  withdrawTitle: (p: { name: string }) => `Retirer une clé ${frenchOf(p.name)}`,
  withdrawWhat: () =>
    "Ce qu’elle a signé jusqu’ici reste valable\u202f; ce qu’elle signerait ensuite ne comptera pas. Cela ne peut pas être défait.",
  withdrawRun: () => "Retirer la clé",
  withdrawn: (p: { name: string }) => `La clé ${frenchOf(p.name)} est retirée.`,
  dialog: {
    title: (p: { name: string }) => `La clé ${frenchOf(p.name)}`,
    what: () =>
      "Appelez cette personne, ou rencontrez-la, et lisez ces chiffres à voix haute\u00a0: son application montre les mêmes sous son nom. Ni courriel ni message\u00a0: qui a pu changer l’un a pu changer l’autre.",
    ownWhat: () =>
      "Lisez ces chiffres à vos partenaires, ou montrez-leur ce code\u00a0: ils voient les mêmes sous votre nom.",
    qr: (p: { name: string }) => `Code QR de l’empreinte de la clé ${frenchOf(p.name)}`,
    typed: () => "Ce que vous avez entendu ou lu",
    typedHelp: () => "24 chiffres, ou ce que le code QR donne. Les espaces ne comptent pas.",
    unread: () => "Une empreinte compte 24 chiffres.",
    same: () => "C’est la même.",
    different: () =>
      "Ce n’est pas la même clé\u00a0: ne vous y fiez pas, et retirez-la si sa personne ne la connaît pas.",
    compared: () => "Je l’ai comparée, c’est la même",
    undo: () => "Ne plus la dire comparée",
    done: (p: { name: string }) => `La clé ${frenchOf(p.name)} est comparée, sur cet appareil.`,
  },
  news: (p: { names: string; count: number }) =>
    p.count === 1
      ? `${p.names} a publié une autre clé. Demandez-lui si c’est bien la sienne.`
      : `${p.names} ont publié d’autres clés. Demandez-leur si ce sont bien les leurs.`,
  newsLabel: () => "Clés nouvelles",
  newsSee: () => "Voir ses clés",
  newsKnown: () => "Entendu",
};
