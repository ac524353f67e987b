import type { MenuCommand } from "#shared/ipc/menu.ts";

type Labels = Readonly<Record<MenuCommand, () => string>>;

/** What the desktop's main process says: menus, the system's dialogs, and how the application starts. */
export const desktop = {
  menu: {
    file: () => "Fichier",
    edit: () => "Édition",
    view: () => "Affichage",
    theme: () => "Thème",
    window: () => "Fenêtre",
    help: () => "Aide",
    recent: () => "Ouvrir récent",
    clearRecent: () => "Vider la liste",
    noRecent: () => "Aucun fichier récent",
    cut: () => "Couper",
    copy: () => "Copier",
    paste: () => "Coller",
    pastePlain: () => "Coller sans mise en forme",
    selectAll: () => "Tout sélectionner",
    zoomIn: () => "Agrandir",
    zoomOut: () => "Réduire la taille",
    zoomReset: () => "Taille normale",
    fullScreen: () => "Plein écran",
    minimize: () => "Placer dans le Dock",
    minimizeWindow: () => "Réduire la fenêtre",
    zoomWindow: () => "Réduire/agrandir",
    front: () => "Tout ramener au premier plan",
    close: () => "Fermer la fenêtre",
    quit: () => "Quitter",
    quitApp: () => "Quitter Alliage",
    services: () => "Services",
    hide: () => "Masquer Alliage",
    hideOthers: () => "Masquer les autres",
    unhide: () => "Tout afficher",
    learnWord: () => "Ajouter au dictionnaire",
    noSuggestion: () => "Aucune suggestion",
    developer: () => "Outils de développement",
  },
  command: {
    "file:new": () => "Nouvelle alliance…",
    "file:open": () => "Ouvrir…",
    "file:join": () => "Rejoindre avec un lien…",
    "file:save-copy": () => "Enregistrer une copie…",
    "file:export-word": () => "Exporter en Word…",
    "file:sign": () => "Signer…",
    "file:verify": () => "Vérifier un document signé…",
    "edit:undo": () => "Annuler",
    "edit:redo": () => "Rétablir",
    "edit:find": () => "Rechercher…",
    "app:palette": () => "Toutes les commandes…",
    "app:keyboard": () => "Raccourcis clavier",
    "app:settings": () => "Préférences…",
    "app:about": () => "À propos d’Alliage",
    "app:home": () => "Accueil",
    "room:overview": () => "Vue d’ensemble",
    "room:partners": () => "Partenaires",
    "room:contract": () => "Contrat",
    "room:debate": () => "Débat",
    "room:trajectory": () => "Trajectoire",
    "room:history": () => "Historique",
    "room:signature": () => "Export et signature",
    "theme:system": () => "Comme le système",
    "theme:light": () => "Clair",
    "theme:dark": () => "Sombre",
    "theme:contrast": () => "Contraste fort",
  } satisfies Labels as Labels,
  fileKind: {
    alliance: () => "Alliances",
    word: () => "Documents Word",
    template: () => "Trames",
    identity: () => "Identités de signature",
    certificate: () => "Certificats",
  },
  allFiles: () => "Tous les fichiers",
  cannotOpen: {
    title: () => "Ce fichier n’a pas été ouvert",
    gone: (p: { file: string }) =>
      `${p.file} n’existe plus à cet endroit. Retrouvez-le, puis ouvrez-le de nouveau.`,
    tooLarge: (p: { file: string }) =>
      `${p.file} est trop gros pour une alliance. Vérifiez que c’est le bon fichier.`,
    unreadable: (p: { file: string }) =>
      `${p.file} ne peut pas être lu. Vérifiez vos droits d’accès et le disque, puis recommencez.`,
  },
  unsaved: {
    title: () => "Des changements ne sont pas encore enregistrés",
    detail: () =>
      "Le disque les a refusés. Libérez de la place ou rendez le dossier accessible, puis réessayez. Si vous fermez maintenant, ces changements seront perdus.",
    retry: () => "Réessayer",
    stay: () => "Ne pas fermer",
    leave: () => "Fermer et perdre ces changements",
  },
  bug: {
    title: () => "Alliage a rencontré un défaut et doit s’arrêter",
    detail: () =>
      "Tout ce qui était marqué «\u00a0enregistré\u00a0» est sur le disque. Ouvrez Alliage de nouveau.",
  },
  start: {
    "no-screen": () =>
      "L’application de bureau demande un écran, et il n’y en a pas ici\u00a0: Alliage s’ouvre dans le navigateur.",
    superuser: () =>
      "L’application de bureau refuse le compte du superutilisateur (root)\u00a0: Alliage s’ouvre dans le navigateur.",
    "no-binary": () =>
      "Le programme d’Electron n’est pas installé et ne peut pas être téléchargé d’ici\u00a0: Alliage s’ouvre dans le navigateur.",
    "did-not-start": (p: { code: string }) =>
      `L’application de bureau n’a pas démarré (code ${p.code})\u00a0: Alliage s’ouvre dans le navigateur.`,
    asked: () => "Alliage s’ouvre dans le navigateur, comme demandé.",
    downloading: (p: { version: string }) =>
      `Téléchargement du programme d’Electron ${p.version} (une centaine de Mo, une seule fois)…`,
    address: (p: { url: string; data: string }) =>
      `Alliage est ouvert sur ${p.url}\nDonnées\u00a0: ${p.data}\nCtrl+C pour arrêter.`,
    already: (p: { url: string }) => `Alliage est déjà ouvert sur ${p.url}`,
  },
};
