// The square root over eight lanes.
#include "fluxion_vector.h"
#include "vector_root.h"

// At -0 the derivatives are the limits from inside the domain.
LANES_INLINE LaneJet sqrt_jet(Lanes x) {
  Lanes value = lanes_square_root(x);
  Lanes first = 0.5 / lanes_magnitude(value);
  return (LaneJet){value, first, -(first * (0.5 / lanes_magnitude(x)))};
}

LANES_FUNCTION(sqrt, sqrt_jet)
