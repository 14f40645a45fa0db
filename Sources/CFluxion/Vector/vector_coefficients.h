// Written by Tests/VectorFunctions/make_coefficients.py: change that, not this.
#ifndef VECTOR_COEFFICIENTS_H
#define VECTOR_COEFFICIENTS_H

#include <stdint.h>

// x = k log 2 + r: log 2 in two parts, of which the first times k is exact for |k| < 2^20.
#define ONE_BY_LN_2 0x1.71547652b82fep+0
#define LN_2_HIGH 0x1.62e42fef00000p-1
#define LN_2_LOW 0x1.473de6af278edp-34

// log 10 and its square in two parts.
#define LN_10_HIGH 0x1.26bb1bbb55516p+1
#define LN_10_LOW -0x1.f48ad494ea3e9p-53
#define LN_10_SQUARED_HIGH 0x1.53524c73cea69p+2
#define LN_10_SQUARED_LOW -0x1.e2bfab318d695p-52

// log 2 and its square in two parts.
#define LN_2_FULL_HIGH 0x1.62e42fefa39efp-1
#define LN_2_FULL_LOW 0x1.abc9e3b39803fp-56
#define LN_2_SQUARED_HIGH 0x1.ebfbdff82c58fp-2
#define LN_2_SQUARED_LOW -0x1.5e43a53e44da3p-56

// 1 / log 2 and 1 / log 10 in two parts, of which the first times a number of 26 bits is exact.
#define ONE_BY_LN_2_HIGH 0x1.7154760000000p+0
#define ONE_BY_LN_2_LOW 0x1.4ae0bf85ddf44p-26
#define ONE_BY_LN_10_HIGH 0x1.bcb7b10000000p-2
#define ONE_BY_LN_10_LOW 0x1.49b9438ca9aaep-28

// log 2 / log 10 in two parts, of which the first times a binary exponent is exact.
#define LN_2_BY_LN_10_HIGH 0x1.34413509f6000p-2
#define LN_2_BY_LN_10_LOW 0x1.9fef311f12b36p-42

// (sinh r - r) / r^3 of z = r^2, |r| <= log 2 / 2, relative to r.
// The greatest error is 2^-61.7.
static const double sinh_part[] = {
  0x1.5555555555559p-3, 0x1.111111110f6b3p-7, 0x1.a01a01afe2faep-13, 0x1.71ddf859be4e3p-19,
  0x1.af5eb34b649a6p-26,
};

// (cosh r - 1) / r^2 of z = r^2, |r| <= log 2 / 2, relative to 1.
// The greatest error is 2^-58.0.
static const double cosh_part[] = {
  0x1.000000000000cp-1, 0x1.555555554ff9fp-5, 0x1.6c16c185bf011p-10, 0x1.a0199660fb9ecp-16,
  0x1.28b06f89b74d9p-22,
};

// log(1 + f) = 2 s + s R, s = f / (2 + f), 1 + f within a factor sqrt 2 of 1:
// R / z of z = s^2, relative to 2 s.
// The greatest error is 2^-59.5.
static const double log_part[] = {
  0x1.5555555555592p-1, 0x1.999999997fdb6p-2, 0x1.24924941f1366p-2, 0x1.c71c52094db12p-3,
  0x1.74663eebd2397p-3, 0x1.39a1ba5a3b382p-3, 0x1.2f05676467e5ep-3,
};

// Powers: centers near 2^(k/5), where one ends and the next begins, and their logarithms in two
// parts, of which the first added to a multiple of log 2 is exact.
static const double power_center[] = {
  0x1.8400000000000p-1, 0x1.be00000000000p-1, 0x1.p+0, 0x1.2600000000000p+0,
  0x1.5200000000000p+0,
};
static const double power_bound[] = {
  0x1.9ffd89d6c0405p-1, 0x1.dddca5c9f6be8p-1, 0x1.1257c5187fd09p+0, 0x1.3b3bb612ec681p+0,
};
static const double power_log_high[] = {
  -0x1.1bf9963600000p-2, -0x1.1aa2b7e400000p-3, 0x0.0p+0, 0x1.1b72ad5400000p-3,
  0x1.1c898c1600000p-2,
};
static const double power_log_low[] = {
  0x1.651ac89575c21p-36, 0x1.c08d61c6ef1dap-35, 0x0.0p+0, -0x1.0985fd6f9fb97p-35,
  0x1.333f5f78d1cebp-35,
};

// The bits of the least number of the first center; twice it is the greatest of the last.
#define POWER_LEAST_BITS 0x3fe6a235a351ce29

// log(u / c) = 2 s + s R, s = (u - c) / (u + c), of z = s^2: R / z, relative to 2 s.
// The greatest error is 2^-72.7.
static const double power_part[] = {
  0x1.5555555555555p-1, 0x1.9999999999155p-2, 0x1.2492492c3800cp-2, 0x1.c71c0f036bf64p-3,
  0x1.757e80c1fd898p-3,
};

// pi / 2 in four parts: the first three times k are exact for |k| < 2^20.
#define HALF_PI_0 0x1.921fb54400000p+0
#define HALF_PI_1 0x1.0b4611a600000p-34
#define HALF_PI_2 0x1.3198a2e000000p-69
#define HALF_PI_3 0x1.b839a252049c1p-104
#define TWO_BY_PI 0x1.45f306dc9c883p-1
#define HALF_PI_HIGH 0x1.921fb54442d18p+0
#define HALF_PI_LOW 0x1.1a62633145c07p-54
#define QUARTER_PI_HIGH 0x1.921fb54442d18p-1
#define QUARTER_PI_LOW 0x1.1a62633145c07p-55

// (sin r - r) / r^3 of z = r^2, |r| <= pi / 4, relative to sin r.
// The greatest error is 2^-57.9.
static const double sin_part[] = {
  -0x1.5555555555548p-3, 0x1.111111110f7d0p-7, -0x1.a01a019bfdee2p-13, 0x1.71de3567d2af5p-19,
  -0x1.ae5e5a91121b5p-26, 0x1.5d8fd18a7f629p-33,
};

// (cos r - 1 + r^2 / 2) / r^4 of z = r^2, |r| <= pi / 4, relative to cos r.
// The greatest error is 2^-64.0.
static const double cos_part[] = {
  0x1.555555555554bp-5, -0x1.6c16c16c14f91p-10, 0x1.a01a019c844e2p-16, -0x1.27e4f7eac3cf3p-22,
  0x1.1ee9d7b436b53p-29, -0x1.8fa499a8b23aep-37,
};

// (atan r - r) / r^3 of z = r^2, |r| <= tan(pi / 8), relative to atan r.
// The greatest error is 2^-59.4.
static const double atan_part[] = {
  -0x1.555555555553dp-2, 0x1.99999999957cdp-3, -0x1.24924922aa4c5p-3, 0x1.c71c70e50d5a9p-4,
  -0x1.745cf8c355956p-4, 0x1.3b111792d46b9p-4, -0x1.10eba8acb6c5dp-4, 0x1.df0e7e8c5cea0p-5,
  -0x1.9ccf7789b5344p-5, 0x1.37ce0d1123a17p-5, -0x1.255b15964a613p-6,
};

// (asin r - r) / r^3 of z = r^2, |r| <= 1/2, relative to asin r.
// The greatest error is 2^-59.9.
static const double asin_part[] = {
  0x1.5555555555577p-3, 0x1.333333332e101p-4, 0x1.6db6db7214315p-5, 0x1.f1c71a9463480p-6,
  0x1.6e8bdeedfa765p-6, 0x1.1c49ef8161346p-6, 0x1.ca1fa00fd1bf6p-7, 0x1.7584fdbf148b9p-7,
  0x1.613f63db3fec5p-7, 0x1.e5cd63dabd9a4p-9, 0x1.63a7ef432af27p-6, -0x1.580cdd519c0e8p-6,
  0x1.0b4b4f3a29599p-5,
};

// The bits of 2 / pi behind the point, after one word of zeros.
static const uint64_t two_by_pi_bits[20] = {
  0x0000000000000000, 0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041,
  0xfe5163abdebbc561, 0xb7246e3a424dd2e0, 0x06492eea09d1921c, 0xfe1deb1cb129a73e,
  0xe88235f52ebb4484, 0xe99c7026b45f7e41, 0x3991d639835339f4, 0x9c845f8bbdf9283b,
  0x1ff897ffde05980f, 0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d,
  0x7527bac7ebe5f17b, 0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab,
};

// 2 / sqrt pi in two parts.
#define ERF_SLOPE_HIGH 0x1.20dd750429b6dp+0
#define ERF_SLOPE_LOW 0x1.1ae3a914fed80p-56

// erf x / x - 1 of z = x^2, |x| <= 1/2, relative to erf x / x.
// The greatest error is 2^-57.8.
static const double erf_part[] = {
  0x1.06eba8214db68p-3, -0x1.812746b0379b3p-2, 0x1.ce2f21a03d652p-4, -0x1.b82ce30f1cfa2p-6,
  0x1.565bcbf55c52dp-8, -0x1.c02d4e7bf3c6fp-11, 0x1.f98d8f24df6d7p-14, -0x1.f2221043b9f5cp-17,
  0x1.8b34a80c4b28ep-20,
};

// (1 + 2 x) e^(x^2) erfc x of t = (x - 4) / (x + 4), 1/2 <= x <= 27.3, relative to itself.
// The greatest error is 2^-58.8.
static const double erfc_part[] = {
  0x1.3ba5916e9fd7fp+0, -0x1.1df1ad154a28ep-3, 0x1.f7f5df66fd572p-7, 0x1.16ecefcfa5346p-4,
  -0x1.9ddb23c3e7ccdp-4, 0x1.7fee004e1331dp-4, -0x1.0fb06dfe6b750p-4, 0x1.3079edf65ce0ep-5,
  -0x1.0962387d9b707p-6, 0x1.49c672951a8bap-8, -0x1.8d4aa17ff8e2cp-11, -0x1.a1df342db45efp-13,
  0x1.3be0d71fe918fp-13, -0x1.9956e8558d423p-16, -0x1.78a3dfc4f95a5p-17, 0x1.7f090c3d27de0p-18,
  0x1.41ad0d68c13d7p-22, -0x1.b8eb188f2fd3cp-21, 0x1.1fc8c51b42a2fp-24, 0x1.c1d0a4b8a69e6p-24,
  -0x1.a3d1309ceadfbp-27, -0x1.5dabfdabbbe72p-27,
};

#endif
