"""What can be measured on a network of ties: arrays in, arrays or plain numbers out, no words.

The modules are named for what they measure. Their input is an adjacency, as `adjacency.py` says.
"""
