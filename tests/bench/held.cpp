// SPDX-License-Identifier: Apache-2.0

// What the vault of a seat holds, whatever its screen said: held DATA QUESTION prints the long text stored
// for that question. DATA is the folder of a seat whose program has ended, better a copy of it: taking a
// sitting up writes.

#include "core/clock.h"
#include "session/seat.h"

#include <cstdio>

int main(int argc, char** argv)
{
    using namespace gongyuan;
    if (argc != 3) {
        std::fputs("usage: held DATA QUESTION\n", stderr);
        return 2;
    }
    const SystemClock clock;
    auto seat = client::Seat::open({argv[1], {"bench", "held"}}, clock);
    if (!seat) {
        std::fprintf(stderr, "held: %s\n", seat.error().detail.c_str());
        return 1;
    }
    auto sitting = seat.value()->resume();
    if (!sitting || !sitting.value()) {
        std::fprintf(stderr, "held: %s\n", sitting ? "nobody sits here" : sitting.error().detail.c_str());
        return 1;
    }
    const auto& answers = sitting.value()->answers;
    const auto found = answers.find(argv[2]);
    if (found == answers.end()) {
        return 0;
    }
    if (const auto* texts = std::get_if<exam::TextsAnswer>(&found->second)) {
        for (const auto& [name, text] : texts->texts) {
            std::fwrite(text.data(), 1, text.size(), stdout);
        }
    }
    return 0;
}
