// SPDX-License-Identifier: Apache-2.0

#include "starter.h"

#include <QLoggingCategory>
#include <QMetaObject>

#include <utility>

namespace gongyuan::ime {
namespace {

Q_LOGGING_CATEGORY(log, "gongyuan.ime")

}  // namespace

Starter::Starter(InputMethod& method, std::filesystem::path data)
    : m_method{method}
    , m_data{std::move(data)}
{
    connect(&method, &InputMethod::engineWanted, this, &Starter::begin);
    connect(&method, &InputMethod::engineNeeded, this, [this] {
        begin();
        take();
    });
}

Starter::~Starter()
{
    if (m_engine.valid()) {
        m_engine.wait();
    }
}

void Starter::begin()
{
    if (m_engine.valid()) {
        return;  // it is being opened
    }
    m_engine = std::async(std::launch::async, [this] {
        auto engine = Engine::open(m_data);
        QMetaObject::invokeMethod(this, &Starter::take, Qt::QueuedConnection);
        return engine;
    });
}

void Starter::take()
{
    if (!m_engine.valid()) {
        return;  // a key could not wait
    }
    auto engine = m_engine.get();
    if (engine) {
        m_method.adopt(std::move(engine).value());
    } else {
        qCWarning(log, "%s", engine.error().detail.c_str());
        m_method.giveUp();
    }
}

}  // namespace gongyuan::ime
