// SPDX-License-Identifier: Apache-2.0

#include "field.h"

namespace gongyuan::ime {

Field fieldOf(Qt::InputMethodHints hints)
{
    constexpr Qt::InputMethodHints kLatin = Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhDigitsOnly |
                                            Qt::ImhFormattedNumbersOnly | Qt::ImhUppercaseOnly |
                                            Qt::ImhLowercaseOnly | Qt::ImhDialableCharactersOnly |
                                            Qt::ImhEmailCharactersOnly | Qt::ImhUrlCharactersOnly |
                                            Qt::ImhLatinOnly | Qt::ImhPreferLatin | Qt::ImhDate | Qt::ImhTime;
    return (hints & kLatin) ? Field::Latin : Field::Chinese;
}

}  // namespace gongyuan::ime
