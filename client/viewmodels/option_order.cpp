// SPDX-License-Identifier: Apache-2.0

#include "option_order.h"

#include <cstdint>
#include <numeric>
#include <utility>

namespace gongyuan::client {
namespace {

/// FNV-1a: spreads the texts over the numbers, which is all that is wanted of it here.
std::uint64_t spread(const std::string& text)
{
    std::uint64_t value = 14695981039346656037U;
    for (const char character : text) {
        value = (value ^ static_cast<unsigned char>(character)) * 1099511628211U;
    }
    return value;
}

/// SplitMix64: the next number of a fixed sequence.
std::uint64_t next(std::uint64_t& state)
{
    state += 0x9e3779b97f4a7c15U;
    std::uint64_t value = state;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

}  // namespace

std::vector<std::size_t> optionOrder(const exam::Item& item, const std::string& admissionNo)
{
    std::vector<std::size_t> order(item.options.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (!item.shuffle || item.type == exam::ItemType::TrueFalse) {
        return order;
    }
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < item.options.size(); ++at) {
        if (!item.options[at].fixed) {
            places.push_back(at);
        }
    }
    std::uint64_t state = spread(admissionNo + '|' + item.id);
    for (std::size_t left = places.size(); left > 1; --left) {
        std::swap(order[places[left - 1]], order[places[next(state) % left]]);
    }
    return order;
}

}  // namespace gongyuan::client
