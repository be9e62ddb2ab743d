// SPDX-License-Identifier: Apache-2.0

// Drawings read from their paths.

#include "viewmodels/drawn_path.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;

TEST_CASE("a path is read as it is written")
{
    CHECK(client::pathFrom(QStringLiteral("M4 5 L10,5 H12 V9 Z")).boundingRect() == QRectF{4, 5, 8, 4});
    CHECK(client::pathFrom(QStringLiteral("M0 0h3v1h-3zM5 2h1v1h-1z")).boundingRect() == QRectF{0, 0, 6, 3});
    CHECK(client::pathFrom(QStringLiteral("O10 10 7.2")).boundingRect() == QRectF{2.8, 2.8, 14.4, 14.4});
    CHECK(client::pathFrom(QStringLiteral("M1 1 C1 5 9 5 9 1")).currentPosition() == QPointF{9, 1});
}

TEST_CASE("a path ends where it cannot be read")
{
    CHECK(client::pathFrom(QString{}).isEmpty());
    CHECK(client::pathFrom(QStringLiteral("M2 2 L4 4 Q1 1 2 2 L9 9")).currentPosition() == QPointF{4, 4});
    CHECK(client::pathFrom(QStringLiteral("M2 2 L4 4 L8")).currentPosition() == QPointF{4, 4});
    CHECK(client::pathFrom(QStringLiteral("M2 2 L4 four")).currentPosition() == QPointF{2, 2});
}
