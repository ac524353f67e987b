/** A part of the application is not here, and whoever serves it is out of reach. */
export class MissingPart extends Error {
  override readonly name = "MissingPart";
}

/**
 * Waits for a part of the application.
 *
 * @throws MissingPart when it cannot be had now; it may be asked for again.
 */
export async function fetchPart<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (error) {
    // What browsers throw where a module cannot be fetched; their sentences differ.
    if (error instanceof TypeError) throw new MissingPart(error.message, { cause: error });
    throw error;
  }
}
