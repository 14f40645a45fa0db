// What makes a variable one for each thread.
#ifndef FLUXION_THREAD_LOCAL_H
#define FLUXION_THREAD_LOCAL_H

#if defined(__wasm__) && !defined(_REENTRANT)
#define FLUXION_THREAD_LOCAL
#elif defined(__linux__)
// Eight bytes fit into the static block even of a library that is loaded late; the access is then
// one instruction instead of a call.
#define FLUXION_THREAD_LOCAL _Thread_local __attribute__((tls_model("initial-exec")))
#else
#define FLUXION_THREAD_LOCAL _Thread_local
#endif

#endif
