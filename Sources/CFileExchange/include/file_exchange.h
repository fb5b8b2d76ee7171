#ifndef PORTALGEN_FILE_EXCHANGE_H
#define PORTALGEN_FILE_EXCHANGE_H

/// Swaps the two paths in one step (renameat2 with RENAME_EXCHANGE).
/// Returns 0, or the errno: EINVAL and ENOSYS where the file system or the kernel cannot.
int portalgen_exchange(const char *first, const char *second);

#endif
