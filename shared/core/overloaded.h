// SPDX-License-Identifier: Apache-2.0

// One function object out of several, so that a variant is visited by a list of lambdas and a new alternative
// does not compile until it is handled.

#pragma once

namespace gongyuan {

template <typename... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

}  // namespace gongyuan
