/** An agreement of 10,000 words: 20 articles of 10 paragraphs of 50 words. */
export const articleCount = 20;
export const paragraphsPerArticle = 10;

const sentence =
  "les partenaires conviennent de mettre en commun leurs moyens pour loger chacun près de son emploi ";

export const paragraph = (article: number, index: number): string =>
  `${article}.${index} ${sentence.repeat(4).split(" ").slice(0, 49).join(" ")}`;
