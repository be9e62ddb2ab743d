// SPDX-License-Identifier: Apache-2.0

// What can be switched while typing, and what a field lets in.

#pragma once

namespace gongyuan::ime {

enum class Scheme { Pinyin, Wubi };

struct Modes {
    Scheme scheme = Scheme::Pinyin;
    bool latin = false;
    bool fullWidth = false;
    bool latinPunctuation = false;

    bool operator==(const Modes&) const = default;
};

enum class Field {
    None,     // nothing that takes text has the focus
    Latin,    // a number, a code, an address, a password: keys go in as they are
    Chinese,  // anything may be typed
};

}  // namespace gongyuan::ime
