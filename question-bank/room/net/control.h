// SPDX-License-Identifier: Apache-2.0

// The control socket: how a command reaches the server that works in the same folder. A Unix socket that only
// the folder's owner can open; one line of JSON each way.

#pragma once

#include "core/json.h"
#include "room/folder.h"

#include <optional>

namespace gongyuan::room {

constexpr std::size_t kControlRequest = std::size_t{64} << 10U;

/// Unix socket paths are short; through the folder's descriptor any folder will do.
class ControlPath {
public:
    static Result<ControlPath> of(const Folder& folder);

    ControlPath(ControlPath&& other) noexcept;
    ControlPath(const ControlPath&) = delete;
    ControlPath& operator=(ControlPath&&) = delete;
    ControlPath& operator=(const ControlPath&) = delete;
    ~ControlPath();

    std::string text() const;

private:
    explicit ControlPath(int descriptor)
        : m_descriptor{descriptor}
    {
    }

    int m_descriptor = -1;
};

/// Asks the running server. Nothing when none runs; otherwise its answer or Network.
std::optional<Result<Json>> askServer(const Folder& folder, const Json& request);

}  // namespace gongyuan::room
