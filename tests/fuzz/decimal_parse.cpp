// SPDX-License-Identifier: Apache-2.0

// What is read as a number is written and read back equal; arithmetic on it keeps its promises.

#include "core/bytes.h"
#include "core/decimal.h"

#include <cassert>
#include <cstdint>

using namespace gongyuan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto number = Decimal::parse(textOf(std::as_bytes(std::span{data, size})));
    if (!number) {
        return 0;
    }
    const Decimal& value = number.value();
    assert(Decimal::parse(value.toText()).value() == value);
    assert(Decimal::parse(value.toGroupedText()).value() == value);
    assert(subtract(value, value).value().isZero());
    assert(value.roundedDown(2).magnitude() <= value.magnitude());
    assert(value.floored() <= value);
    if (!value.isZero()) {
        const auto one = divide(value, value);
        assert(one.ok() && one.value() == Decimal::fromInteger(1));
    }
    return 0;
}
