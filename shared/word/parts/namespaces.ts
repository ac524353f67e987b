const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const wordNamespace = { "xmlns:w": main } as const;

/** For the parts that hold drawings: relationships, and VML with Office's additions. */
export const documentNamespaces = {
  "xmlns:w": main,
  "xmlns:r": relationships,
  "xmlns:v": "urn:schemas-microsoft-com:vml",
  "xmlns:o": "urn:schemas-microsoft-com:office:office",
} as const;

export const relationshipType = (name: string): string => `${relationships}/${name}`;
