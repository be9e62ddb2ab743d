# SPDX-License-Identifier: Apache-2.0
"""Counts what really reaches an X server from keyboard and pointer. It asks the server for its raw events (XInput 2),
so it knows nothing of who sent them and cannot be bypassed by the script that is being watched."""

import collections
import ctypes
import threading

RAW = {13: "key", 15: "pointer", 17: "pointer"}  # key press, button press, motion: ends of presses say nothing new
GENERIC_EVENT = 35
ALL_MASTERS = 1


class Mask(ctypes.Structure):
    _fields_ = [("device", ctypes.c_int), ("length", ctypes.c_int), ("bits", ctypes.POINTER(ctypes.c_ubyte))]


class Cookie(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int),
                ("display", ctypes.c_void_p), ("extension", ctypes.c_int), ("kind", ctypes.c_int),
                ("cookie", ctypes.c_uint), ("data", ctypes.c_void_p), ("padding", ctypes.c_long * 24)]


class Witness:
    """Counts from the moment it is made; `counts` is a copy by kind: key, pointer."""

    def __init__(self):
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._xi = ctypes.CDLL("libXi.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        for call in (self._x11.XNextEvent, self._x11.XGetEventData, self._x11.XSync):
            call.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        self._x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        self._xi.XIQueryVersion.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]
        self._xi.XISelectEvents.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p, ctypes.c_int]
        self._display = self._x11.XOpenDisplay(None)
        assert self._display, "the witness has no display"
        major, minor = ctypes.c_int(2), ctypes.c_int(2)
        assert self._xi.XIQueryVersion(self._display, ctypes.byref(major), ctypes.byref(minor)) == 0
        bits = (ctypes.c_ubyte * 4)()
        for kind in RAW:
            bits[kind >> 3] |= 1 << (kind & 7)
        mask = Mask(ALL_MASTERS, len(bits), ctypes.cast(bits, ctypes.POINTER(ctypes.c_ubyte)))
        root = self._x11.XDefaultRootWindow(self._display)
        self._xi.XISelectEvents(self._display, root, ctypes.byref(mask), 1)
        self._x11.XSync(self._display, 0)
        self._counts = collections.Counter()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        event = Cookie()
        while True:
            self._x11.XNextEvent(self._display, ctypes.byref(event))
            if event.type == GENERIC_EVENT and event.kind in RAW:
                self._counts[RAW[event.kind]] += 1

    @property
    def counts(self):
        return dict(self._counts)
