// A swing that comes to rest: its speed, its acceleration, and when it turns.

import Fluxion

/// How far the swing is from its rest position after t seconds.
func swing<T: RealScalar>(_ t: T) -> T { exp(-t / 4.0) * cos(3.0 * t) }

print(swing(1.0))  // -0.771006931587242
