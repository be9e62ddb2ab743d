# SPDX-License-Identifier: Apache-2.0
"""What is on a display, told from its pixels: whether it is one of the client's screens and whether it moves."""

import time

PAPER = (0xF4, 0xF1, 0xE9)  # the ground of the client's page, qml/Theme.qml


def near(one, other, most=14):
    return all(abs(a - b) <= most for a, b in zip(one, other))


def shares(pixels):
    """Share of the pixels that have the page's colour, on a grid of every eighth."""
    width, height, data = pixels
    hits = total = 0
    for y in range(4, height, 8):
        for x in range(4, width, 8):
            at = 3 * (y * width + x)
            total += 1
            hits += near(data[at:at + 3], PAPER)
    return hits / total


def is_client(pixels):
    """The client's page: its paper fills the ground and its red seal stands at the upper left, below the strip of a practice sitting."""
    width, _, data = pixels
    red = max(sum(1 for y in range(top, top + 42, 3) for x in range(22, 54, 3)
                  if data[3 * (y * width + x)] > 140 and data[3 * (y * width + x) + 1] < 90) for top in (15, 43))
    return width >= 800 and shares(pixels) > 0.35 and red > 20


def is_dark(pixels):
    return max(pixels[2]) < 24


def changed(one, other, most=2):
    """How many pixels differ by more than `most` in a channel; all of them when the sizes differ."""
    if one[:2] != other[:2]:
        return one[0] * one[1]
    if one[2] == other[2]:
        return 0
    return sum(1 for at in range(0, len(one[2]), 3)
               if any(abs(one[2][at + c] - other[2][at + c]) > most for c in range(3)))


def wait_client(machine, seconds=900, shows=is_client):
    """Waits until the client's screen is there, or what else `shows` tells by the pixels: seconds since the power went on.
    TimeoutError when it does not come."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if shows(machine.pixels()):
                return time.monotonic() - machine.started
        except RuntimeError:
            pass  # no picture yet
        time.sleep(0.5)
    raise TimeoutError("the client's screen did not come")


def wait_still(machine, seconds=30, still=1.2):
    """Waits until the display stands still but for a blinking cursor; returns its pixels."""
    end, last, since = time.monotonic() + seconds, machine.pixels(), time.monotonic()
    while time.monotonic() < end:
        time.sleep(0.3)
        now = machine.pixels()
        if changed(last, now) > 400:
            since = time.monotonic()
        last = now
        if time.monotonic() - since >= still:
            return now
    return last


def wait_changed(machine, before, pixels, what, seconds):
    """Waits until at least so many pixels differ from those before. TimeoutError with `what` when they do not."""
    end = time.monotonic() + seconds
    while changed(before, machine.pixels()) < pixels:
        if time.monotonic() > end:
            raise TimeoutError(f"the page never showed {what}")
        time.sleep(0.2)


GREEN = (0x1D, 0x69, 0x51)  # the strip of a practice sitting, and the badge of what is saved


def count(pixels, box, colour, most=14):
    """How many pixels of the box (left, top, right, bottom) have the colour."""
    width, _, data = pixels
    left, top, right, bottom = box
    return sum(near(data[3 * (y * width + x):3 * (y * width + x) + 3], colour, most)
               for y in range(top, bottom) for x in range(left, right))


def is_sitting(pixels):
    """A page of a candidate who is at the paper: the strip at the top, a portrait instead of the seal, paper below."""
    width, height, _ = pixels
    return (width == 1280 and height == 800 and count(pixels, (0, 6, 1280, 7), GREEN) > 1000
            and count(pixels, (20, 45, 60, 95), (0xB3, 0x30, 0x1F)) < 50 and shares(pixels) > 0.2)


def is_saved(pixels):
    """The badge in the head says that what was answered is stored here or at the room; "Saving" is shorter."""
    return count(pixels, (740, 48, 822, 85), GREEN) > 15
