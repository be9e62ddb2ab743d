// SPDX-License-Identifier: Apache-2.0

// A disk on which the next syncs fail, for databases in this process. It stands between SQLite and the system
// as SQLite's default file system while it lives; files opened before it was made are reached too, because it
// is installed before main and only counts.

#pragma once

namespace gongyuan::test {

class FailingDisk {
public:
    /// The next `count` syncs fail with an I/O error.
    explicit FailingDisk(int count);
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;
    ~FailingDisk();

    int failures() const;
};

}  // namespace gongyuan::test
