// SPDX-License-Identifier: Apache-2.0

// The characters of the symbols panel, in rows of kSymbolsInRow.

#pragma once

#include <QString>

#include <array>

namespace gongyuan::ime {

inline constexpr int kSymbolsInRow = 8;
inline constexpr std::array kSymbols{u'￥', u'$', u'€',  u'£',  u'%',  u'‰',  u'×', u'÷',
                                     u'≥',  u'≤', u'，', u'。', u'《', u'》', u'“', u'”'};

}  // namespace gongyuan::ime
