"""What a page does in a real Chromium that has no network."""

import shutil
from dataclasses import dataclass, field

from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Request,
    Route,
    WebError,
    WebSocketRoute,
)

SWITCHES = (
    "--no-sandbox",  # Chromium refuses to start as root, as in a container, with one
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
IN_PAGE = ("about:", "blob:", "data:")


def find_chromium() -> str | None:
    """Path of the Chromium of the distribution, if there is one."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return next((path for name in names if (path := shutil.which(name))), None)


@dataclass
class PageLog:
    """Everything that pages tried and a page from disk must not do, one line each."""

    troubles: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> None:
        """Cut `context` off from the network and note what its pages try."""
        context.set_offline(True)
        context.route(lambda url: not url.startswith(("file:", *IN_PAGE)), _abort)
        context.route_web_socket("**", self._note_socket)
        context.on("request", self._note_request)
        context.on("requestfailed", self._note_failure)
        context.on("console", self._note_console)
        context.on("weberror", self._note_error)
        context.on("dialog", self._note_dialog)

    def _note_request(self, request: Request) -> None:
        # A second file is trouble too: a page that is mailed travels alone.
        opened = request.url.startswith("file:") and request.is_navigation_request()
        if not opened and not request.url.startswith(IN_PAGE):
            self.troubles.append(f"request: {request.url}")

    def _note_failure(self, request: Request) -> None:
        if not request.url.startswith(IN_PAGE):
            self.troubles.append(f"failed request: {request.url} {request.failure}")

    def _note_socket(self, socket: WebSocketRoute) -> None:
        self.troubles.append(f"request: {socket.url}")

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "assert"):
            self.troubles.append(f"console: {message.text}")

    def _note_error(self, error: WebError) -> None:
        self.troubles.append(f"script error: {error.error}")

    def _note_dialog(self, dialog: Dialog) -> None:
        self.troubles.append(f"dialog: {dialog.message}")
        dialog.dismiss()


def _abort(route: Route) -> None:
    route.abort()
