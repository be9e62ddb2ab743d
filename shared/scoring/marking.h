// SPDX-License-Identifier: Apache-2.0

// The content of a sealed marking file: a paper, its key and its programme's rules.

#pragma once

#include "scoring/key.h"
#include "scoring/programme.h"

namespace gongyuan::scoring {

struct Marking {
    exam::Paper paper;
    Key key;
    Programme programme;
};

/// `{"v":1,"paper":..,"key":..,"programme":..}`
Json toJson(const Marking& marking);
/// Malformed also when the key does not fit the paper. Read with `exam::kPaperJsonLimits`.
Result<Marking> markingFromJson(const Json& json);

}  // namespace gongyuan::scoring
