// One import suffices: matrices and numbers are those of `Scalars`.
@_exported public import Scalars
