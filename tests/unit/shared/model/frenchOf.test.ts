import { expect, test } from "vitest";
import { frenchOf } from "#shared/model/frenchOf.ts";

test.each([
  ["Paul Dupré", "de Paul Dupré"],
  ["Anne Roux", "d’Anne Roux"],
  ["Élodie", "d’Élodie"],
  ["Œuvre commune", "d’Œuvre commune"],
  ["Hélène Marchal", "d’Hélène Marchal"],
  ["Hassan", "de Hassan"],
  ["Yves", "d’Yves"],
  ["Yann", "de Yann"],
  ["la Commune", "de la Commune"],
  ["l’Agence", "de l’Agence"],
  ["le Lycée", "du Lycée"],
  ["les Champs", "des Champs"],
  ["Les Jardins de la Sourde", "des Jardins de la Sourde"],
  ["Léo Vidal", "de Léo Vidal"],
  ["Leslie", "de Leslie"],
  ["", "de "],
])("of %s is said « %s »", (name, said) => {
  expect(frenchOf(name)).toBe(said);
});
