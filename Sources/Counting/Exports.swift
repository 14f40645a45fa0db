// One import suffices: counted numbers are used through the functions and protocols of `Scalars`.
@_exported public import Scalars
