// SPDX-License-Identifier: Apache-2.0

// Where SQLite keeps what it holds in memory: in chunks that are locked, stay out of core dumps, and whose
// pieces are wiped when they are freed. SQLCipher's own `cipher_memory_security` promises the same by locking
// and unlocking around every allocation, which was half of what an append cost the processor.

#pragma once

#include "core/result.h"

namespace gongyuan::store {

/// Before SQLite is first used; later calls do nothing. Platform when SQLite is in use already.
Status lockMemory();

}  // namespace gongyuan::store
