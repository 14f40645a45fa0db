// The whole library in one import.
@_exported public import ForwardMode
@_exported public import LinearAlgebra
@_exported public import MixedMode
@_exported public import Programs
@_exported public import ReverseMode
@_exported public import Sparsity
