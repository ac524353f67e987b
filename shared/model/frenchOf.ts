/**
 * « de » before a name as French says it: de Paul, d’Anne, d’Hélène, d’Yves, de Yann, du Lycée, des Champs. Before an h,
 * no rule tells which are mute: those that are in most French names are taken to be (Hélène, Henri, Hippolyte).
 */
export function frenchOf(name: string): string {
  const contracted = /^(les?)\s+(?=\S)/iu.exec(name);
  if (contracted) {
    const [article = ""] = contracted;
    return `${article.trim().toLowerCase() === "le" ? "du" : "des"} ${name.slice(article.length)}`;
  }
  return isElidedBefore(name) ? `d’${name}` : `de ${name}`;
}

const isElidedBefore = (name: string): boolean =>
  /^(?:[aàâäeéèêëiîïoôöuùûüœæ]|h[eéèêiîy]|y(?![aeiou]))/iu.test(name);
