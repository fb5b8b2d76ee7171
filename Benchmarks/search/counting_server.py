"""A static server that counts what it sends: text goes compressed, as plain hosts send it, all else as it is."""

import gzip
import http.server
import pathlib
import threading
import time
import urllib.parse

COMPRESSED = {".html", ".js", ".css", ".json", ".xml", ".svg", ".txt"}
TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css",
         ".json": "application/json", ".wasm": "application/wasm"}


class CountingServer:
    """Serves a folder on a port of its own; `take` gives the requests since the last call."""

    def __init__(self, root: pathlib.Path, pages: dict[str, str]):
        self.root, self.pages, self.log = root.resolve(), pages, []
        self.delay = 0.0
        self.lock, self.cache = threading.Lock(), {}
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def log_message(self, *_):
                pass

            def do_GET(self):
                outer.answer(self)

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def body(self, path: str) -> tuple[bytes, str] | None:
        """What is sent for a path, and its ending."""
        if path in self.pages:
            return gzip.compress(self.pages[path].encode(), 6), ".html"
        file = (self.root / path.lstrip("/")).resolve()
        if not file.is_relative_to(self.root) or not file.is_file():
            return None
        data = file.read_bytes()
        return (gzip.compress(data, 6) if file.suffix in COMPRESSED else data), file.suffix

    def answer(self, request):
        start = time.monotonic()
        time.sleep(self.delay)
        path = urllib.parse.unquote(request.path.split("?")[0])
        if path not in self.cache:
            self.cache[path] = self.body(path)
        found = self.cache[path]
        status, (data, suffix) = (200, found) if found else (404, (b"", ".txt"))
        extra = "Content-Encoding: gzip\r\n" if found and suffix in COMPRESSED else ""
        wanted = request.headers.get("Range", "")
        if status == 200 and wanted.startswith("bytes=") and not extra:
            first, _, last = wanted[6:].partition("-")
            end = min(int(last), len(data) - 1) if last else len(data) - 1
            extra = f"Content-Range: bytes {first}-{end}/{len(data)}\r\n"
            data, status = data[int(first) : end + 1], 206
        head = (f"HTTP/1.1 {status} OK\r\nContent-Type: {TYPES.get(suffix, 'application/octet-stream')}\r\n"
                f"Content-Length: {len(data)}\r\nCache-Control: max-age=3600\r\n{extra}\r\n")
        try:
            request.wfile.write(head.encode() + data)
        except (BrokenPipeError, ConnectionResetError):
            return
        with self.lock:
            self.log.append((path, len(head) + len(data), start, time.monotonic()))

    def take(self) -> list[tuple[str, int, float, float]]:
        """Path, bytes with the head, start and end of each request since the last call."""
        with self.lock:
            taken, self.log = self.log, []
        return taken
