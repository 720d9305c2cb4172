"""The one JSON format, and graphs of NetworkX."""

from netwerk.native.graphs import from_networkx
from netwerk.native.node_link import from_json, parsed, to_json

__all__ = ["from_json", "from_networkx", "parsed", "to_json"]
