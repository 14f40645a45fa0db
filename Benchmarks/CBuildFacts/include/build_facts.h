// What the compiler was told about the processor that a program is for.
#ifndef BUILD_FACTS_H
#define BUILD_FACTS_H

/// The instruction set's extensions that the compiler may use, beyond the architecture's baseline;
/// an empty string if there are none.
const char *build_facts_extensions(void);

#endif
