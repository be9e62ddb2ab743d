// SPDX-License-Identifier: Apache-2.0

#include "option_order.h"

#include <cassert>
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

std::vector<std::size_t> inOrder(std::size_t size)
{
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

/// Exchanges what stands at `places`, Fisher and Yates' way.
void mix(std::vector<std::size_t>& order, const std::vector<std::size_t>& places, const std::string& seed)
{
    std::uint64_t state = spread(seed);
    for (std::size_t left = places.size(); left > 1; --left) {
        std::swap(order[places[left - 1]], order[places[next(state) % left]]);
    }
}

bool keepsOptions(exam::ItemType type)
{
    switch (type) {
    case exam::ItemType::Single:
    case exam::ItemType::Multiple:
    case exam::ItemType::Match:
    case exam::ItemType::GapMatch: return false;
    case exam::ItemType::TrueFalse:
    case exam::ItemType::FillIn:
    case exam::ItemType::Numeric:
    case exam::ItemType::InlineChoice:
    case exam::ItemType::Order:
    case exam::ItemType::Hottext:
    case exam::ItemType::ExtendedText:
    case exam::ItemType::CaseSet: return true;
    }
    assert(false);
    return true;
}

}  // namespace

std::vector<std::size_t> optionOrder(const exam::Item& item, const std::string& admissionNo)
{
    std::vector<std::size_t> order = inOrder(item.options.size());
    if (!item.shuffle || keepsOptions(item.type)) {
        return order;
    }
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < item.options.size(); ++at) {
        if (!item.options[at].fixed) {
            places.push_back(at);
        }
    }
    mix(order, places, admissionNo + '|' + item.id);
    return order;
}

std::vector<std::size_t> questionOrder(const exam::Group& group, const std::string& admissionNo)
{
    std::vector<std::size_t> order = inOrder(group.items.size());
    if (group.shuffle && group.type != exam::ItemType::CaseSet) {
        // An item may have the id of a group; their orders must not follow from each other.
        mix(order, inOrder(order.size()), admissionNo + "|group|" + group.id);
    }
    return order;
}

}  // namespace gongyuan::client
