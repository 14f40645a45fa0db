// One import suffices: what is traced is written with the functions and protocols of `Scalars`.
@_exported public import Scalars
