// SPDX-License-Identifier: Apache-2.0

#include "contest.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace gongyuan::bench {
namespace {

double secondsOf(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double processorTime()
{
    double sum = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        ::getrusage(who, &usage);
        sum += secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
    }
    return sum;
}

std::vector<double> ratios(const std::vector<double>& ours, const std::vector<double>& other)
{
    std::vector<double> result;
    std::transform(ours.begin(), ours.end(), other.begin(), std::back_inserter(result),
                   [](double a, double b) { return b / a; });
    std::ranges::sort(result);
    return result;
}

}  // namespace

void fail(const std::string& reason)
{
    std::fprintf(stderr, "bench: %s\n", reason.c_str());
    std::_Exit(1);
}

std::size_t number(const std::string& text)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value == 0 || value > 1048576) {
        fail("not a number from 1 to 1048576: " + text);
    }
    return value;
}

void run(std::vector<std::string> command)
{
    std::vector<char*> arguments;
    std::ranges::transform(command, std::back_inserter(arguments), [](std::string& s) { return s.data(); });
    arguments.push_back(nullptr);
    pid_t child = 0;
    int status = 0;
    if (::posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0 ||
        ::waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        fail("cannot run " + command.front());
    }
}

void takeTurns(std::vector<Contestant>& all, std::size_t repeats)
{
    for (std::size_t turn = 0; turn < repeats; ++turn) {
        for (Contestant& one : all) {
            for (const std::string& file : one.makes) {
                std::filesystem::remove(file);
            }
            const auto start = std::chrono::steady_clock::now();
            const double processorStart = processorTime();
            one.act();
            one.processor.push_back(processorTime() - processorStart);
            one.seconds.push_back(
                std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        }
    }
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void printRatio(const char* what, const Contestant& ours, const Contestant& other, double goal)
{
    const std::vector<double> sorted = ratios(ours.seconds, other.seconds);
    const double ratio = sorted[sorted.size() / 2];
    std::printf("  %-50s %5.2f  (%.2f to %.2f)  goal %.1f, %s\n", what, ratio, sorted[sorted.size() / 4],
                sorted[sorted.size() * 3 / 4], goal, ratio >= goal ? "reached" : "MISSED");
}

void printProcessorRatio(const char* what, const Contestant& ours, const Contestant& other)
{
    const std::vector<double> sorted = ratios(ours.processor, other.processor);
    std::printf("  %-50s %5.2f\n", what, sorted[sorted.size() / 2]);
}

}  // namespace gongyuan::bench
