// The sources of the functions of eight numbers, as texts: printed programs bring along those that
// they call.
#ifndef FLUXION_VECTOR_TEXTS_H
#define FLUXION_VECTOR_TEXTS_H

#ifdef __cplusplus
extern "C" {
#endif

// The text of a file of Sources/CFluxion/Vector; NULL where there is none, or the compiler that built
// this library knows no #embed.
const char *fluxion_vector_text(const char *name);

// The names of the files, counted from 0; NULL from the last one on.
const char *fluxion_vector_text_name(int index);

#ifdef __cplusplus
}
#endif

#endif
