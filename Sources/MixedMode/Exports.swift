// One import suffices: this module's functions work on the numbers of both modes.
@_exported public import ForwardMode
@_exported public import ReverseMode
