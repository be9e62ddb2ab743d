// SPDX-License-Identifier: Apache-2.0

// The models need an application for their timers.

#include <QCoreApplication>
#include <catch2/catch_session.hpp>

int main(int argc, char* argv[])
{
    const QCoreApplication app{argc, argv};
    return Catch::Session().run(argc, argv);
}
