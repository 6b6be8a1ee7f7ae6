# SPDX-FileCopyrightText: 2026 The Plumbline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stage of a journey: a display, a window manager, an accessibility bus and a home of its own, and Plumbline on it.

A journey presses what a user presses and reads what a screen reader reads; what is in the file it asks of plumbline-cli.
"""
import collections
import ctypes
import ctypes.util
import importlib.util
import json
import os
import pathlib
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import time
import zlib

SKIPPED = 77
DEADLINE = 120  # seconds a journey may take
PATIENCE = 30  # seconds for one thing to come true
LONG_PATIENCE = 60  # for what is much work
PAUSE = 0.05
TICK = ("check box", "toggle button")  # what a button that stays pressed is called
BUS_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
SESSION_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={path}</listen>
  <standard_session_servicedirs/>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


class Failed(Exception):
    """What should have come true did not."""


def skip(message):
    print(f"SKIPPED: {message}")
    raise SystemExit(SKIPPED)


_LIBC = ctypes.CDLL(None)


def _die_with_parent():
    _LIBC.prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG; the accessibility bus then ends what it started


class Keyboard:
    """Keys and the pointer, as the display server would take them from the hardware (XTest)."""

    NAMES = {"Ctrl": "Control_L", "Shift": "Shift_L", "Alt": "Alt_L", "Enter": "Return", "Esc": "Escape"}

    def __init__(self, display):
        self._x = ctypes.CDLL(ctypes.util.find_library("X11"))
        self._test = ctypes.CDLL(ctypes.util.find_library("Xtst"))
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XOpenDisplay.argtypes = [ctypes.c_char_p]
        self._x.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
        self._x.XInternAtom.restype = ctypes.c_ulong
        self._x.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self._x.XGetSelectionOwner.restype = ctypes.c_ulong
        self._x.XStringToKeysym.argtypes = [ctypes.c_char_p]
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        if not self._display:
            raise Failed(f"The display {display} cannot be opened.")

    def has_window_manager(self):
        """Without one no window would take keys."""
        return self._x.XGetSelectionOwner(self._display, self._x.XInternAtom(self._display, b"WM_S0", 0)) != 0

    def press(self, keys):
        """press("Ctrl+Shift+Right")"""
        codes = []
        for name in keys.split("+"):
            symbol = self._x.XStringToKeysym(self.NAMES.get(name, name if len(name) > 1 else name.lower()).encode())
            code = self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(symbol)) & 0xFF
            if not code:
                raise Failed(f"There is no key {name}.")
            codes.append(code)
        for code in codes:
            self._test.XTestFakeKeyEvent(self._display, code, 1, ctypes.c_ulong(0))
        for code in reversed(codes):
            self._test.XTestFakeKeyEvent(self._display, code, 0, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def click_at(self, x, y):
        self._test.XTestFakeMotionEvent(self._display, -1, int(x), int(y), ctypes.c_ulong(0))
        for down in (1, 0):
            self._test.XTestFakeButtonEvent(self._display, 1, down, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)


class Stage:
    """with Stage("zh_CN", words) as stage: …

    words: what the program says in either language, by a short key: {"board": ("Board", "看板")}.
    """

    def __init__(self, language, words):
        self.language = language
        self._words = words
        self._children = []
        self.folder = None
        self.keyboard = None
        self._app = None

    # What the stage is made of

    def __enter__(self):
        self._check()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="plumbline-journey-"))
        signal.signal(signal.SIGALRM, self._late)
        signal.signal(signal.SIGTERM, self._ended)
        signal.alarm(DEADLINE)
        # A call that never comes back lets no signal through.
        self._last_resort = threading.Timer(DEADLINE + 40, self._give_up)
        self._last_resort.daemon = True
        self._last_resort.start()
        try:
            self._build()
        except BaseException:
            self.__exit__(*sys.exc_info())
            raise
        return self

    def __exit__(self, kind, error, trace):
        signal.alarm(0)
        try:
            if kind and not issubclass(kind, SystemExit):
                self._report()
        finally:
            for child in reversed(self._children):
                self._end(child)
            self._last_resort.cancel()
            shutil.rmtree(self.folder, ignore_errors=True)
        return False

    def _check(self):
        self._programs = {}
        for variable, name in (("PLUMBLINE_DESKTOP", "plumbline"), ("PLUMBLINE_CLI", "plumbline-cli")):
            path = os.environ.get(variable) or shutil.which(name)
            if not path or not os.path.exists(path):
                raise SystemExit(f"{variable} must name the program {name}.")
            self._programs[name] = os.path.abspath(path)
        missing = [name for name in ("Xvfb", "openbox", "dbus-daemon") if not shutil.which(name)]
        self._launcher = next((path for path in BUS_LAUNCHERS if os.path.exists(path)), None)
        if not self._launcher:
            missing.append("at-spi-bus-launcher")
        missing += [f"lib{name}" for name in ("X11", "Xtst") if not ctypes.util.find_library(name)]
        try:
            import gi
            gi.require_version("Atspi", "2.0")
            if not importlib.util.find_spec("pyatspi"):
                missing.append("pyatspi")
        except (ImportError, ValueError):
            missing.append("pyatspi")
        if missing:
            skip(f"a journey needs {', '.join(missing)}.")

    def _build(self):
        home = self.folder / "home"
        places = {"HOME": home, "XDG_CONFIG_HOME": home / ".config", "XDG_DATA_HOME": home / ".local/share",
                  "XDG_STATE_HOME": home / ".local/state", "XDG_CACHE_HOME": home / ".cache",
                  "XDG_RUNTIME_DIR": self.folder / "run", "TMPDIR": self.folder / "tmp"}
        for place in places.values():
            place.mkdir(parents=True, exist_ok=True)
        (self.folder / "run").chmod(0o700)
        (home / "Documents").mkdir()
        (home / ".config/plumbline").mkdir()
        (home / ".config/plumbline/plumbline.ini").write_text(
            f"[General]\nlanguage={self.language}\nappearance=light\n", encoding="utf-8")
        for name in ("WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS", "NO_AT_BRIDGE", "QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE",
                     "QT_IM_MODULE", "XMODIFIERS", "XAUTHORITY", "LC_ALL", "LC_MESSAGES", "SESSION_MANAGER",
                     "QT_ACCESSIBILITY", "QT_SCALE_FACTOR"):
            os.environ.pop(name, None)
        os.environ.update({name: str(place) for name, place in places.items()})
        os.environ.update({"LANG": "C.UTF-8", "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                           "GSETTINGS_BACKEND": "memory", "XDG_CURRENT_DESKTOP": "none"})
        os.environ["DISPLAY"] = self._start_display()
        self.keyboard = Keyboard(os.environ["DISPLAY"])
        self._start("openbox", ["openbox", "--sm-disable"])
        self.wait_for(self.keyboard.has_window_manager, "the window manager")
        socket = self.folder / "run/bus"
        (self.folder / "bus.conf").write_text(SESSION_BUS.format(path=socket), encoding="utf-8")
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={socket}"
        self._start("dbus", ["dbus-daemon", f"--config-file={self.folder / 'bus.conf'}", "--nofork", "--nopidfile"])
        self.wait_for(socket.exists, "the session bus")
        self._start("at-spi", [self._launcher, "--launch-immediately"])
        # Not before the display and the bus are known.
        import pyatspi
        from gi.repository import Atspi, GLib
        self._told = GLib.MainContext.default()
        self.atspi = pyatspi
        Atspi.set_timeout(3000, 5000)
        self._desktop = self.wait_for(lambda: self._quietly(lambda: pyatspi.Registry.getDesktop(0)), "the accessibility bus")
        self._desktop.set_cache_mask(Atspi.Cache.NONE)
        self.program = self._start("plumbline", [self._programs["plumbline"]])
        self.wait_for(self._find_app, "the program on the accessibility bus")

    def _start_display(self):
        """The server chooses a number that is free and tells it."""
        told, tells = os.pipe()
        (self.folder / "screen").mkdir()
        self._start("Xvfb", ["Xvfb", "-displayfd", str(tells), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset",
                             "-fbdir", str(self.folder / "screen")], pass_fds=(tells,))
        os.close(tells)
        with os.fdopen(told) as answer:
            number = answer.readline().strip()
        if not number:
            raise Failed("Xvfb did not start.\n" + self._log("Xvfb"))
        return f":{number}"

    def _start(self, name, command, **more):
        with open(self.folder / f"{name}.log", "wb") as log:
            child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=self.folder,
                                     preexec_fn=_die_with_parent, **more)
        self._children.append(child)
        return child

    @staticmethod
    def _end(child):
        if child.poll() is None:
            child.terminate()
            try:
                child.wait(5)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()

    def _late(self, *_):
        raise Failed(f"The journey was not over after {DEADLINE} s.")

    def _ended(self, *_):
        raise Failed("The journey was ended from outside.")

    def _give_up(self):
        print("The journey hangs.", file=sys.stderr, flush=True)
        for child in reversed(self._children):
            self._end(child)
        os._exit(1)

    def _log(self, name):
        path = self.folder / f"{name}.log"
        return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""

    def _report(self):
        """What was on the screen when it failed. A picture goes to PLUMBLINE_PICTURES, if that names a folder."""
        signal.alarm(15)
        try:
            if pictures := os.environ.get("PLUMBLINE_PICTURES"):
                os.makedirs(pictures, exist_ok=True)
                name = pathlib.Path(sys.argv[0]).stem
                print("picture:", self.screenshot(pathlib.Path(pictures) / f"{name}_{self.language}.png"), file=sys.stderr)
            print("--- what the program wrote:\n" + self._log("plumbline"), file=sys.stderr)
            if self._app is not None:
                print("--- what a screen reader sees:\n" + self.dump(), file=sys.stderr)
        except Exception as error:  # the first failure is what counts
            print(f"(no further report: {error})", file=sys.stderr)
        finally:
            signal.alarm(0)

    # Words

    def say(self, key, *arguments):
        """The words of the program in the language of this journey; {} is filled in."""
        english, chinese = self._words[key]
        return (chinese if self.language == "zh_CN" else english).format(*arguments)

    # Looking

    def _quietly(self, ask, otherwise=None):
        """A widget may go while it is asked; then it is not there."""
        try:
            return ask()
        except Exception as error:
            if type(error).__module__.startswith(("gi", "pyatspi")) or isinstance(error, (LookupError, NotImplementedError)):
                return otherwise
            raise

    def _find_app(self):
        if self.program.poll() is not None:
            raise Failed("The program ended.\n" + self._log("plumbline"))
        for app in self._children_of(self._desktop):
            if self._quietly(lambda: app.get_process_id()) == self.program.pid:
                self._app = app
                return app
        return None

    def _children_of(self, node):
        for i in range(self._quietly(lambda: node.childCount, 0)):
            child = self._quietly(lambda: node.getChildAtIndex(i))
            if child is not None:
                yield child

    def _is_showing(self, node):
        states = self._quietly(lambda: node.getState())
        return states is not None and states.contains(self.atspi.STATE_SHOWING) and states.contains(self.atspi.STATE_VISIBLE)

    def walk(self, inside=None):
        """What is shown, from the outside in. Not the rows of lists and tables, they can be many: rows() has them."""
        # What was told meanwhile is taken in, or it would pile up.
        while self._told.pending():
            self._told.iteration(False)
        waiting = collections.deque([inside if inside is not None else self._app])
        while waiting:
            node = waiting.popleft()
            role = self.role(node)
            if role != "application":
                if not self._is_showing(node):
                    continue
                yield node, role
            if role not in ("list", "table", "tree table"):
                waiting.extend(self._children_of(node))

    def name(self, node):
        return self._quietly(lambda: node.name, "") or ""

    def role(self, node):
        return self._quietly(lambda: node.getRoleName(), "") or ""

    def is_enabled(self, node):
        states = self._quietly(lambda: node.getState())
        return states is not None and states.contains(self.atspi.STATE_ENABLED)

    def is_checked(self, node):
        states = self._quietly(lambda: node.getState())
        return states is not None and states.contains(self.atspi.STATE_CHECKED)

    def has_focus(self, node):
        states = self._quietly(lambda: node.getState())
        return states is not None and states.contains(self.atspi.STATE_FOCUSED)

    def text(self, node):
        def read():
            interface = node.queryText()
            return interface.getText(0, interface.characterCount)
        return self._quietly(read, "")

    def _all(self, name, role, inside):
        roles = (role,) if isinstance(role, str) else role
        for node, its_role in self.walk(inside):
            if roles and its_role not in roles:
                continue
            if name is not None:
                its = self.name(node)
                if not (name.search(its) if isinstance(name, re.Pattern) else its == name):
                    continue
            yield node

    def find_all(self, name=None, role=None, inside=None):
        """name: the whole name, or a compiled expression that is searched in it; role: one, or several that will do."""
        return list(self._all(name, role, inside))

    def sees(self, name, role=None, inside=None):
        return next(self._all(name, role, inside), None)

    def find(self, name, role=None, inside=None, deadline=PATIENCE):
        its = name.pattern if isinstance(name, re.Pattern) else name
        kind = role or "something"
        kind = kind if isinstance(kind, str) else " or ".join(kind)
        return self.wait_for(lambda: self.sees(name, role, inside), f"{kind} named “{its}”", deadline)

    def gone(self, name, role=None):
        self.wait_for(lambda: not self.sees(name, role), f"“{name}” gone")

    def rows(self, of):
        """The rows of a list, also those that must be scrolled to."""
        return list(self._children_of(of))

    def shown_rows(self, of):
        return [row for row in self.rows(of) if self._is_showing(row)]

    def wait_for(self, condition, what, deadline=PATIENCE):
        until = time.monotonic() + deadline
        while True:
            if result := condition():
                return result
            if self._app is not None and self.program.poll() is not None:
                raise Failed(f"The program ended with {self.program.returncode} before: {what}")
            if time.monotonic() > until:
                raise Failed(f"Within {deadline} s there was not: {what}")
            time.sleep(PAUSE)

    def check(self, holds, what):
        if not holds:
            raise Failed(what)
        print(f"ok: {what}", flush=True)

    # Doing

    def press(self, node):
        """Its first action, as a screen reader would have it done; also where it must be scrolled to."""
        self.wait_for(lambda: self.is_enabled(node), f"“{self.name(node)}” enabled")
        if not self._quietly(lambda: node.queryAction().doAction(0), False):
            raise Failed(f"“{self.name(node)}” cannot be pressed.")

    def click(self, node):
        """With the pointer, in its middle."""
        box = node.queryComponent().getExtents(self.atspi.DESKTOP_COORDS)
        if box.width <= 0 or box.height <= 0:
            raise Failed(f"“{self.name(node)}” has no place on the screen.")
        self.keyboard.click_at(box.x + box.width // 2, box.y + box.height // 2)

    def keys(self, keys):
        """keys("Ctrl+Shift+Right"), once a window of the program takes keys."""
        self.wait_for(self._active_window, "a window that takes keys")
        self.keyboard.press(keys)

    def _active_window(self):
        for window in self._children_of(self._app):
            states = self._quietly(lambda: window.getState())
            if states is not None and states.contains(self.atspi.STATE_ACTIVE):
                return window
        return None

    def focus(self, node):
        self._quietly(lambda: node.queryComponent().grabFocus())
        self.wait_for(lambda: self.has_focus(node), f"the focus in “{self.name(node)}”")

    def enter(self, node, text):
        """Writes into it, in place of what stood there, and waits until it stands there."""
        def write():
            self._quietly(lambda: node.queryEditableText().setTextContents(text))
            return self.text(node) == text
        self.wait_for(write, f"“{text}” in “{self.name(node)}”")

    def type(self, text):
        """Letters, digits and spaces, key by key, wherever the focus is."""
        for character in text:
            key = {" ": "space", ".": "period", "-": "minus"}.get(character, character)
            self.keys(f"Shift+{key}" if key.isupper() else key)

    def name_file(self, dialog, path):
        """Types a path into a dialog that asks for a file, and takes it."""
        shown = self.find(dialog, "dialog")
        self.enter(self.find(None, "text", shown), str(path))
        self.focus(self.find(None, "text", shown))
        self.keys("Enter")
        self.gone(dialog, "dialog")

    def dump(self):
        lines = []

        def add(node, depth):
            if depth > 40 or len(lines) > 1500:
                return
            role = self.role(node)
            if role != "application" and not self._is_showing(node):
                return
            more = "" if self.is_enabled(node) or role == "application" else " (disabled)"
            text = self.text(node) if role in ("text", "entry") else ""
            lines.append("  " * depth + f"{role} “{self.name(node)}”{more}" + (f" holds {text!r}" if text else ""))
            for i, child in enumerate(self._children_of(node)):
                if i >= 60:
                    lines.append("  " * (depth + 1) + "…")
                    break
                add(child, depth + 1)

        add(self._app, 0)
        return "\n".join(lines)

    def screenshot(self, path):
        """The display server keeps the screen in a file (XWD); a PNG of it."""
        raw = (self.folder / "screen/Xvfb_screen0").read_bytes()
        header = struct.unpack(">25I", raw[:100])
        width, height, order, depth, stride = header[4], header[5], header[7], header[11], header[12]
        if depth != 32:
            raise Failed("The screen is of another depth.")
        start = header[0] + header[19] * 12
        at = (2, 1, 0) if order == 0 else (1, 2, 3)
        lines = bytearray()
        for y in range(height):
            line = raw[start + y * stride:start + y * stride + width * 4]
            colours = bytearray(width * 3)
            for channel in range(3):
                colours[channel::3] = line[at[channel]::4]
            lines += b"\0" + colours

        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

        path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
                         + chunk(b"IDAT", zlib.compress(bytes(lines), 6)) + chunk(b"IEND", b""))
        return path

    # What the file holds

    def workspace(self):
        """The one that the first run made."""
        def made():
            found = list((self.folder / "home").glob("**/*.plumbline"))
            return found[0] if len(found) == 1 else None
        return self.wait_for(made, "one workspace in the home folder")

    def ask(self, command, *arguments, language="en"):
        """What plumbline-cli answers, while the desktop has the file open."""
        line = [self._programs["plumbline-cli"], command, str(self.workspace()), *map(str, arguments), "--json", "--lang",
                language]
        done = subprocess.run(line, capture_output=True, text=True, timeout=60, check=False)
        if done.returncode not in (0, 1) or not done.stdout.strip():
            raise Failed(f"{' '.join(line)} ended with {done.returncode}: {done.stderr}{done.stdout}")
        return json.loads(done.stdout)

    # Leaving

    def quit(self):
        """As a user leaves: the program ends by itself and well."""
        self.keys("Ctrl+Q")
        try:
            code = self.program.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise Failed("The program did not end.") from None
        self._app = None
        self.check(code == 0, f"the program left with {code}")


def run(journey, words):
    """journey_x.py LANG"""
    if len(sys.argv) != 2 or sys.argv[1] not in ("en", "zh_CN"):
        print(f"usage: {sys.argv[0]} en|zh_CN", file=sys.stderr)
        return 2
    began = time.monotonic()
    try:
        with Stage(sys.argv[1], words) as stage:
            journey(stage)
    except Failed as failure:
        print(f"FAILED: {failure}", file=sys.stderr)
        return 1
    print(f"The journey took {time.monotonic() - began:.1f} s.")
    return 0
