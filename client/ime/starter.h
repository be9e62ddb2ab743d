// SPDX-License-Identifier: Apache-2.0

// Opens the engine beside the screens and hands it to the input method when it is there.

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
    void take();

    InputMethod& m_method;
    std::future<Result<Engine>> m_engine;
};

}  // namespace gongyuan::ime
