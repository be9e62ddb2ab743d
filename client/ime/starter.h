// SPDX-License-Identifier: Apache-2.0

// Opens the engine when Chinese may be typed for the first time, beside the screens, and hands it to the
// input method. Whoever never comes to such a field never pays for the engine.

#pragma once

#include "input_method.h"

#include <QObject>

#include <filesystem>
#include <future>

namespace gongyuan::ime {

class Starter : public QObject {
    Q_OBJECT

public:
    /// `method` outlives the starter, which waits for the engine when it is destroyed.
    Starter(InputMethod& method, std::filesystem::path data);
    ~Starter() override;

private:
    void begin();
    void take();

    InputMethod& m_method;
    std::filesystem::path m_data;
    std::future<Result<Engine>> m_engine;
};

}  // namespace gongyuan::ime
