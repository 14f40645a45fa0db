#ifndef FLUXION_PAGE_SCRIPTS_H
#define FLUXION_PAGE_SCRIPTS_H

#ifdef __cplusplus
extern "C" {
#endif

/// The text of a script of pages by its name, without its ending; null if there is none.
const char *fluxion_page_script(const char *name);

#ifdef __cplusplus
}
#endif

#endif
