// SPDX-License-Identifier: Apache-2.0

// A measure that consists of watching: it is in force while the watcher runs.

#pragma once

#include "lockdown/lockdown.h"

#include <functional>
#include <string_view>
#include <utility>

namespace gongyuan::lockdown {

class Watching final : public Measure {
public:
    Watching(std::string_view name, std::function<Status()> start, std::function<void()> stop)
        : m_name{name}
        , m_start{std::move(start)}
        , m_stop{std::move(stop)}
    {
    }

    std::string_view name() const override { return m_name; }
    Status apply() override { return m_start(); }
    Status revert() override
    {
        m_stop();
        return done();
    }

private:
    std::string_view m_name;  // a literal
    std::function<Status()> m_start;
    std::function<void()> m_stop;
};

}  // namespace gongyuan::lockdown
