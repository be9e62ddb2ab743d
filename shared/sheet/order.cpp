// SPDX-License-Identifier: Apache-2.0

#include "sheet/order.h"

#include <algorithm>

namespace gongyuan::sheet {
namespace {

std::vector<char> reachable(const Dependents& dependents, const std::vector<std::size_t>& changed)
{
    std::vector<char> affected(dependents.size(), 0);
    std::vector<std::size_t> open = changed;
    while (!open.empty()) {
        const std::size_t cell = open.back();
        open.pop_back();
        if (affected[cell] == 0) {
            affected[cell] = 1;
            open.insert(open.end(), dependents[cell].begin(), dependents[cell].end());
        }
    }
    return affected;
}

// Cells none of whose predecessors (within `in`) are left, one after the other; what is taken leaves `in`.
std::vector<std::size_t> peeled(const Dependents& successors, std::vector<char>& in)
{
    std::vector<std::size_t> waitsFor(successors.size(), 0);
    for (std::size_t cell = 0; cell < successors.size(); ++cell) {
        if (in[cell] != 0) {
            for (const std::size_t next : successors[cell]) {
                ++waitsFor[next];
            }
        }
    }
    std::vector<std::size_t> order;
    for (std::size_t cell = 0; cell < successors.size(); ++cell) {
        if (in[cell] != 0 && waitsFor[cell] == 0) {
            order.push_back(cell);
        }
    }
    for (std::size_t at = 0; at < order.size(); ++at) {
        in[order[at]] = 0;
        for (const std::size_t next : successors[order[at]]) {
            if (in[next] != 0 && --waitsFor[next] == 0) {
                order.push_back(next);
            }
        }
    }
    return order;
}

}  // namespace

Order orderOf(const Dependents& dependents, const std::vector<std::size_t>& changed)
{
    std::vector<char> left = reachable(dependents, changed);
    Order order;
    order.cells = peeled(dependents, left);
    if (std::none_of(left.begin(), left.end(), [](char in) { return in != 0; })) {
        return order;
    }
    // What is left is on circles or behind them. Peeled from the far end, what is behind comes off.
    Dependents backwards(dependents.size());
    for (std::size_t cell = 0; cell < dependents.size(); ++cell) {
        if (left[cell] != 0) {
            for (const std::size_t next : dependents[cell]) {
                backwards[next].push_back(cell);
            }
        }
    }
    const std::vector<std::size_t> behind = peeled(backwards, left);
    order.cells.insert(order.cells.end(), behind.rbegin(), behind.rend());
    for (std::size_t cell = 0; cell < left.size(); ++cell) {
        if (left[cell] != 0) {
            order.circular.push_back(cell);
        }
    }
    return order;
}

}  // namespace gongyuan::sheet
