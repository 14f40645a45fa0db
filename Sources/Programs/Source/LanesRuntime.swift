extension LanesSource {
  /// Functions of lists by the library's exponential and logarithm of eight numbers, with the C library's
  /// cases: see the functions of the same names for plain numbers.
  static let vectorFunctionsOfLists = [
    "log_sum_exp": """
    LANES_INLINE Lanes PREFIX_each_log_sum_exp(const Lanes *a, int n) {
      Lanes greatest = a[0], wrong = lanes_of(0.0), s[8];
      for (int i = 1; i < n; i++) greatest = lanes_pick(a[i] > greatest, a[i], greatest);
      for (int k = 0; k < 8; k++) s[k] = lanes_of(-0.0);
      LaneMask found = greatest != greatest;
      for (int i = 0; i < n; i++) {
        const LaneMask isGreatest = (a[i] == greatest) & ~found;
        found |= isGreatest;
        wrong = lanes_pick(a[i] == a[i], wrong, a[i]);
        const Lanes b = lanes_pick(isGreatest, lanes_of(0.0), exp_jet(a[i] - greatest).value);
        s[n < 8 || i >= n / 8 * 8 ? 0 : i % 8] += b;
      }
      const Lanes sum = ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
      const Lanes value = greatest + log1p_jet(sum).value;
      const LaneMask isInfinite = lanes_magnitude(greatest) == INFINITY;
      return lanes_pick(wrong == wrong, lanes_pick(isInfinite, greatest, value), wrong);
    }

    """,
    "softmax_cross_entropy": """
    LANES_INLINE Lanes PREFIX_each_softmax_cross_entropy(const Lanes *a, int n, int label) {
      Lanes greatest = a[0], wrong = lanes_of(0.0), s[8], same = lanes_of(0.0);
      for (int i = 1; i < n; i++) greatest = lanes_pick(a[i] > greatest, a[i], greatest);
      for (int k = 0; k < 8; k++) s[k] = lanes_of(-0.0);
      const LaneMask isInfinite = lanes_magnitude(greatest) == INFINITY;
      const Lanes offset = lanes_pick(isInfinite, lanes_of(0.0), greatest);
      for (int i = 0; i < n; i++) {
        wrong = lanes_pick(a[i] == a[i], wrong, a[i]);
        same += lanes_pick(a[i] == greatest, lanes_of(1.0), lanes_of(0.0));
        const Lanes b = i == label ? lanes_of(0.0) : exp_jet(a[i] - offset).value;
        s[n < 8 || i >= n / 8 * 8 ? 0 : i % 8] += b;
      }
      const Lanes sum = ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
      const Lanes own = exp_jet(a[label] - offset).value;
      const Lanes likely = log1p_jet(sum / own).value;
      Lanes value = log_jet(sum + own).value + (offset - a[label]);
      value = lanes_pick(a[label] == offset, likely, value);
      const Lanes far = lanes_pick(a[label] == greatest, lanes_of(0.0), greatest - a[label]);
      value = lanes_pick(isInfinite & (same == 1.0), far, value);
      return lanes_pick(wrong == wrong, value, wrong);
    }

    """,
  ]
}
