// SPDX-License-Identifier: Apache-2.0

// Tarjan's strongly connected components, with a stack of our own instead of recursion. Components come out
// with what depends on them first, so the reverse is the order of calculation; a component of several cells
// is a circle. Which cells are on circles depends on the formulas alone, not on what was typed last.

#include "sheet/order.h"

#include <algorithm>
#include <limits>

namespace gongyuan::sheet {
namespace {

constexpr std::size_t kUnseen = std::numeric_limits<std::size_t>::max();

class Components {
public:
    explicit Components(const Dependents& dependents)
        : m_dependents{dependents}
        , m_number(dependents.size(), kUnseen)
        , m_lowest(dependents.size(), kUnseen)
        , m_open(dependents.size(), 0)
    {
    }

    void visit(std::size_t root)
    {
        if (m_number[root] != kUnseen) {
            return;
        }
        enter(root);
        while (!m_path.empty()) {
            const std::size_t cell = m_path.back().cell;
            if (m_path.back().next < m_dependents[cell].size()) {
                follow(cell, m_dependents[cell][m_path.back().next++]);
            } else {
                leave(cell);
            }
        }
    }

    Order take()
    {
        std::reverse(m_order.cells.begin(), m_order.cells.end());
        std::sort(m_order.circular.begin(), m_order.circular.end());
        return std::move(m_order);
    }

private:
    struct Visit {
        std::size_t cell;
        std::size_t next;  // of its dependents
    };

    void enter(std::size_t cell)
    {
        m_number[cell] = m_lowest[cell] = m_count++;
        m_open[cell] = 1;
        m_component.push_back(cell);
        m_path.push_back({cell, 0});
    }

    void follow(std::size_t cell, std::size_t next)
    {
        if (m_number[next] == kUnseen) {
            enter(next);
        } else if (m_open[next] != 0) {
            m_lowest[cell] = std::min(m_lowest[cell], m_number[next]);
        }
    }

    void leave(std::size_t cell)
    {
        m_path.pop_back();
        if (!m_path.empty()) {
            const std::size_t from = m_path.back().cell;
            m_lowest[from] = std::min(m_lowest[from], m_lowest[cell]);
        }
        if (m_lowest[cell] == m_number[cell]) {
            close(cell);
        }
    }

    // Everything above `root` on the stack, and itself, is one component.
    void close(std::size_t root)
    {
        const auto& own = m_dependents[root];
        const bool alone = m_component.back() == root && std::find(own.begin(), own.end(), root) == own.end();
        std::vector<std::size_t>& to = alone ? m_order.cells : m_order.circular;
        std::size_t cell = kUnseen;
        do {
            cell = m_component.back();
            m_component.pop_back();
            m_open[cell] = 0;
            to.push_back(cell);
        } while (cell != root);
    }

    const Dependents& m_dependents;
    std::vector<std::size_t> m_number;
    std::vector<std::size_t> m_lowest;
    std::vector<char> m_open;
    std::vector<std::size_t> m_component;
    std::vector<Visit> m_path;
    std::size_t m_count = 0;
    Order m_order;
};

}  // namespace

Order orderOf(const Dependents& dependents, const std::vector<std::size_t>& changed)
{
    Components components{dependents};
    for (const std::size_t cell : changed) {
        components.visit(cell);
    }
    return components.take();
}

}  // namespace gongyuan::sheet
