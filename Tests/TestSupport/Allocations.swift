internal import CAllocationCounter

/// How many heap blocks a piece of work allocates, once it has run before.
public func allocations(_ work: () -> Void) -> UInt64 {
  work()
  work()
  let before = allocation_count()
  work()
  return allocation_count() - before
}
