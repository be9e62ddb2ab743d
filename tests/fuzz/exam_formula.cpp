// SPDX-License-Identifier: Apache-2.0

// Whatever formula is accepted must be a tree that a view can lay out: no empty part, no brace left, not
// deep.

#include "exam/formula.h"

#include <cstdint>
#include <cstdlib>
#include <utility>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gongyuan;
    using Kind = exam::FormulaNode::Kind;
    const auto read = exam::formulaFromText({reinterpret_cast<const char*>(data), size});
    if (!read) {
        return 0;
    }
    std::vector<std::pair<const std::vector<exam::FormulaNode>*, std::size_t>> rows{{&read.value(), 0}};
    while (!rows.empty()) {
        const auto [row, depth] = rows.back();
        rows.pop_back();
        if (row->empty() || depth > exam::kFormulaDepth) {
            std::abort();
        }
        for (const exam::FormulaNode& node : *row) {
            const bool text = node.kind == Kind::Text;
            if (text == node.text.empty() || text != node.inner.empty() ||
                (node.kind == Kind::Fraction) == node.below.empty() ||
                node.text.find('}') != std::string::npos) {
                std::abort();
            }
            if (!text) {
                rows.emplace_back(&node.inner, depth + 1);
            }
            if (!node.below.empty()) {
                rows.emplace_back(&node.below, depth + 1);
            }
        }
    }
    return 0;
}
