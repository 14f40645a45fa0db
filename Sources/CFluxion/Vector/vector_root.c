// The square root over eight lanes.
#include "fluxion_vector.h"
#include "vector_lanes.h"

LANES_INLINE Lanes square_root(Lanes x) {
#if __has_builtin(__builtin_elementwise_sqrt)
  return __builtin_elementwise_sqrt(x);
#else
  for (int lane = 0; lane < 8; lane++) x[lane] = __builtin_sqrt(x[lane]);
  return x;
#endif
}

// At -0 the derivatives are the limits from inside the domain.
LANES_INLINE LaneJet sqrt_jet(Lanes x) {
  Lanes value = square_root(x);
  Lanes first = 0.5 / lanes_magnitude(value);
  return (LaneJet){value, first, -(first * (0.5 / lanes_magnitude(x)))};
}

LANES_FUNCTION(sqrt, sqrt_jet)
