// SPDX-License-Identifier: Apache-2.0

#include "support/failing_disk.h"

#include <cerrno>
#include <unistd.h>

// SQLite's own syncs are intercepted by name: the library is linked statically, so its calls come here.
namespace {

int remaining = 0;
int failed = 0;

bool fails()
{
    if (remaining == 0) {
        return false;
    }
    --remaining;
    ++failed;
    errno = EIO;
    return true;
}

}  // namespace

extern "C" int __real_fdatasync(int descriptor);
extern "C" int __real_fsync(int descriptor);

extern "C" int __wrap_fdatasync(int descriptor)
{
    return fails() ? -1 : __real_fdatasync(descriptor);
}

extern "C" int __wrap_fsync(int descriptor)
{
    return fails() ? -1 : __real_fsync(descriptor);
}

namespace gongyuan::test {

FailingDisk::FailingDisk(int count)
{
    remaining = count;
    failed = 0;
}

FailingDisk::~FailingDisk()
{
    remaining = 0;
}

int FailingDisk::failures() const
{
    return failed;
}

}  // namespace gongyuan::test
