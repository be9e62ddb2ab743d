// SPDX-License-Identifier: Apache-2.0

// Contestants that take turns, so that a disturbance of the machine meets all of them, and ratios between
// them.

#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace gongyuan::bench {

/// Says why and ends the program.
[[noreturn]] void fail(const std::string& reason);

/// A number from 1 to 1048576, or the end.
std::size_t number(const std::string& text);

/// Runs another program to its end, which must be a good one.
void run(std::vector<std::string> command);

struct Contestant {
    std::string name;
    std::function<void()> act;
    std::vector<std::string> makes;  // files removed before every turn, outside the clock
    std::vector<double> seconds = {};
    std::vector<double> processor = {};  // seconds of processor time, of all threads and of programs run
};

void takeTurns(std::vector<Contestant>& all, std::size_t repeats);

double median(std::vector<double> values);

/// The median of the turns' ratios of `other` to `ours`, with its quarters, against the least that it should
/// be.
void printRatio(const char* what, const Contestant& ours, const Contestant& other, double goal);
/// The same of processor time, for which there is no goal.
void printProcessorRatio(const char* what, const Contestant& ours, const Contestant& other);

}  // namespace gongyuan::bench
