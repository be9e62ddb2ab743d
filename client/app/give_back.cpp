// SPDX-License-Identifier: Apache-2.0

#include "give_back.h"

#include <chrono>
#include <malloc.h>

namespace gongyuan::app {
namespace {

constexpr std::chrono::milliseconds kMoment{1500};

}  // namespace

GiveBack::GiveBack()
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kMoment);
    connect(&m_timer, &QTimer::timeout, this, [] { ::malloc_trim(0); });
}

void GiveBack::soon()
{
    m_timer.start();
}

}  // namespace gongyuan::app
