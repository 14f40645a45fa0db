extension CSource {
  /// A function that printed C may call, with PREFIX_ for the program's own prefix.
  struct RuntimeFunction {
    let name: String
    let text: String
  }

  /// The functions of lists add up as the library does: in eight sums.
  static let runtimeFunctions = [
    // Code for the vectors of the processor that it runs on: the same bits, faster. It is chosen before a
    // sanitizer's calls are possible, so there is none under one.
    RuntimeFunction(
      name: "CLONES",
      text: """
        #if defined(__has_feature)
        #define PREFIX_HAS(feature) __has_feature(feature)
        #else
        #define PREFIX_HAS(feature) 0
        #endif
        #if defined(__x86_64__) && defined(__GLIBC__) && !defined(__SANITIZE_THREAD__) \\
            && !PREFIX_HAS(thread_sanitizer) && !PREFIX_HAS(memory_sanitizer) \\
            && ((defined(__clang__) && __clang_major__ >= 17) || (!defined(__clang__) && __GNUC__ >= 12))
        #define PREFIX_CLONES \\
          __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
        #else
        #define PREFIX_CLONES
        #endif
        """),
    RuntimeFunction(
      name: "sincos",
      text: """
        #if defined(__linux__)
        extern void sincos(double, double *, double *);
        #endif
        static inline void PREFIX_sincos(double a, double *sine, double *cosine) {
        #if defined(__linux__)
          sincos(a, sine, cosine);
        #else
          *sine = sin(a);
          *cosine = cos(a);
        #endif
        }
        """),
    RuntimeFunction(
      name: "exp10",
      text: """
        #if defined(__linux__)
        extern double exp10(double);
        #endif
        static inline double PREFIX_exp10(double a) {
        #if defined(__linux__)
          return exp10(a);
        #else
          return pow(10.0, a);
        #endif
        }
        """),
    RuntimeFunction(
      name: "norm",
      text: """
        static double PREFIX_norm(const double *a, int n) {
          double largest = 0, s[8] = {0}, unit = 1;
          int isNaN = 0;
          for (int i = 0; i < n; i++) {
            if (isnan(a[i])) isNaN = 1;
            if (fabs(a[i]) > largest) largest = fabs(a[i]);
          }
          const double square = largest * largest;
          const int isInRange = square < 0x1.fffffffffffffp+971 && square > 0x1p-970;
          if (!isNaN && !isInRange && largest != 0 && isfinite(largest)) unit = ldexp(1, ilogb(largest));
          for (int i = 0; i < n; i++) {
            const double b = a[i] / unit;
            const int k = n < 8 || i >= n / 8 * 8 ? 0 : i % 8;
            s[k] = i < 8 && k == i ? b * b : s[k] + b * b;
          }
          const double sum = n < 8 ? s[0] : ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
          return sqrt(sum) * unit;
        }
        """),
    RuntimeFunction(
      name: "log_sum_exp",
      text: """
        static double PREFIX_log_sum_exp(const double *a, int n) {
          int k = 0;
          double s[8] = {0};
          for (int i = 0; i < n; i++) {
            if (isnan(a[i])) return a[i];
            if (a[i] > a[k]) k = i;
          }
          if (isinf(a[k])) return a[k];
          for (int i = 0; i < n; i++) {
            const double b = i == k ? 0 : exp(a[i] - a[k]);
            const int j = n < 8 || i >= n / 8 * 8 ? 0 : i % 8;
            s[j] = i < 8 && j == i ? b : s[j] + b;
          }
          const double sum = n < 8 ? s[0] : ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
          return a[k] + log1p(sum);
        }
        """),
    RuntimeFunction(
      name: "softmax_cross_entropy",
      text: """
        static double PREFIX_softmax_cross_entropy(const double *a, int n, int label) {
          int k = 0, same = 0;
          double s[8] = {0};
          for (int i = 0; i < n; i++) {
            if (isnan(a[i])) { k = i; break; }
            if (a[i] > a[k]) k = i;
          }
          for (int i = 0; i < n; i++) same += a[i] == a[k];
          if (isinf(a[k]) && same == 1) return k == label ? 0 : a[k] - a[label];
          const double offset = isinf(a[k]) ? 0 : a[k];
          for (int i = 0; i < n; i++) {
            const double b = i == label ? 0 : exp(a[i] - offset);
            const int j = n < 8 || i >= n / 8 * 8 ? 0 : i % 8;
            s[j] = i < 8 && j == i ? b : s[j] + b;
          }
          const double sum = n < 8 ? s[0] : ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
          if (a[label] == offset) return log1p(sum / exp(a[label] - offset));
          return log(sum + exp(a[label] - offset)) + (offset - a[label]);
        }
        """),
  ]
}
