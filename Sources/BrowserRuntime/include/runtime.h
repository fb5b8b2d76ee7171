#ifndef BROWSER_RUNTIME_H
#define BROWSER_RUNTIME_H
// The C functions that Embedded Swift calls, for WebAssembly without a C library. Empty natively.
#endif
