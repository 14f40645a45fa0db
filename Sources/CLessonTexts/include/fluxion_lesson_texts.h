#ifndef FLUXION_LESSON_TEXTS_H
#define FLUXION_LESSON_TEXTS_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The text of one of the lessons' source files, as it was when this was compiled.
///
/// Of the first line only the end of its comment is there, so that lines keep their numbers.
///
/// - Parameters:
///   - name: The file's name without its ending.
///   - count: Receives the number of bytes.
/// - Returns: The bytes, or null if there is no such file.
const char *_Nullable fluxion_lesson_text(const char *_Nonnull name, size_t *_Nonnull count);

#ifdef __cplusplus
}
#endif

#endif
