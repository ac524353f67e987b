import type { Page } from "playwright-core";

/** The wording of an article in the contract room. */
export const articleText = (page: Page, article = 1) =>
  page.getByRole("textbox", { name: `Article ${article}, Texte`, exact: true });

/** The words of each paragraph; the names of others at their carets are no words of it. */
export const paragraphsOf = (page: Page, article = 1): Promise<readonly string[]> =>
  articleText(page, article).evaluate((element) =>
    [...element.querySelectorAll("p, h1, h2, h3")].map((paragraph) => {
      const copy = paragraph.cloneNode(true) as Element;
      for (const caret of copy.querySelectorAll(".peer-caret")) caret.remove();
      return copy.textContent ?? "";
    }),
  );

/** Puts the caret at the end of the first line of the paragraph that holds these words. */
export async function caretBehind(page: Page, words: string): Promise<void> {
  await articleText(page).getByText(words).first().click();
  await page.keyboard.press("End");
}

/** One of the three states of one's words, as the bar at the top says it. */
export const safety = (page: Page, label: string) =>
  page.locator(".safety-button").getByText(label, { exact: true });
