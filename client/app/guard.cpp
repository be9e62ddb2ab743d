// SPDX-License-Identifier: Apache-2.0

#include "guard.h"

#include <cerrno>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <system_error>

namespace gongyuan::app {

Status protectMemory()
{
    const rlimit none{0, 0};
    if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0 || ::setrlimit(RLIMIT_CORE, &none) != 0) {
        return Error{Errc::Platform, "protect memory: " + std::system_category().message(errno)};
    }
    return done();
}

}  // namespace gongyuan::app
