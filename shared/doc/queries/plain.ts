/** A record as read, without its bookkeeping. */
export function plain<R extends { order: string; droppedAt: string | null }>({
  order: _order,
  droppedAt: _dropped,
  ...record
}: R) {
  return record;
}
