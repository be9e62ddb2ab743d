// SPDX-License-Identifier: Apache-2.0

#include "wide.h"

namespace gongyuan::ime {

QChar widened(QChar character)
{
    const char16_t code = character.unicode();
    if (code == u' ') {
        return QChar{u'\u3000'};
    }
    return code > u' ' && code < u'\u007f' ? QChar{static_cast<char16_t>(code + 0xfee0)} : character;
}

}  // namespace gongyuan::ime
