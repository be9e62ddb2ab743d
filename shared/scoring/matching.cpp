// SPDX-License-Identifier: Apache-2.0

// Checks are taken by their points, most first; each gets a gap by an augmenting path if it can. Which checks
// can be served together is a matroid, so taking the greatest first is best.

#include "scoring/matching.h"

#include <algorithm>
#include <deque>
#include <numeric>

namespace gongyuan::scoring {
namespace {

using Gap = std::optional<std::size_t>;

class Matching {
public:
    explicit Matching(const std::vector<std::vector<std::size_t>>& fitting)
        : m_fitting{fitting}
        , m_gapOf(fitting.size())
        , m_checkOf(fitting.size())
    {
    }

    // Breadth first over checks; a gap remembers which check reached it.
    void serve(std::size_t check)
    {
        std::vector<Gap> reachedBy(m_checkOf.size());
        std::deque<std::size_t> waiting{check};
        while (!waiting.empty()) {
            const std::size_t here = waiting.front();
            waiting.pop_front();
            for (const std::size_t gap : m_fitting[here]) {
                if (reachedBy[gap]) {
                    continue;
                }
                reachedBy[gap] = here;
                if (!m_checkOf[gap]) {
                    adopt(gap, reachedBy);
                    return;
                }
                waiting.push_back(*m_checkOf[gap]);
            }
        }
    }

    const std::vector<Gap>& gaps() const { return m_gapOf; }

private:
    void adopt(std::size_t gap, const std::vector<Gap>& reachedBy)
    {
        Gap next = gap;
        while (next) {
            const std::size_t here = *next;
            const std::size_t check = *reachedBy[here];
            next = m_gapOf[check];
            m_gapOf[check] = here;
            m_checkOf[here] = check;
        }
    }

    const std::vector<std::vector<std::size_t>>& m_fitting;
    std::vector<Gap> m_gapOf;
    std::vector<Gap> m_checkOf;
};

}  // namespace

std::vector<std::optional<std::size_t>> heaviestMatching(const std::vector<std::vector<std::size_t>>& fitting,
                                                         const std::vector<Check>& checks)
{
    std::vector<std::size_t> order(checks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&checks](std::size_t a, std::size_t b) { return checks[a].points > checks[b].points; });
    Matching matching{fitting};
    for (const std::size_t check : order) {
        matching.serve(check);
    }
    return matching.gaps();
}

}  // namespace gongyuan::scoring
