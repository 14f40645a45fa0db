// One import suffices: the numbers of this module are used through the functions and protocols of
// `Scalars`.
@_exported public import Scalars
