// SPDX-License-Identifier: Apache-2.0

// SQLCipher's C API and its codes in our terms. Only this folder's .cpp files include it.

#pragma once

#include "core/result.h"

#include <string_view>

#ifndef SQLITE_HAS_CODEC
#define SQLITE_HAS_CODEC 1
#endif
#include <sqlcipher/sqlite3.h>

namespace gongyuan::store {

/// Precondition: `code` is an error.
Error errorOf(int code, std::string_view what);
Status statusOf(int code, std::string_view what);

}  // namespace gongyuan::store
