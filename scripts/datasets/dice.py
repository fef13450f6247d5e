"""Seeded chance for generated datasets.

Only `random.Random.random()` is drawn, whose sequence Python promises to keep, so the same seed
gives the same bytes with any version.
"""

import random


class Dice:
    """Draws from one seeded sequence."""

    def __init__(self, seed):
        self._source = random.Random(seed)

    def unit(self):
        """A number in [0, 1)."""
        return self._source.random()

    def chance(self, share):
        return self.unit() < share

    def between(self, low, high):
        """A whole number from low to high, both included."""
        return low + int(self.unit() * (high - low + 1))

    def one(self, items):
        return items[int(self.unit() * len(items))]

    def some(self, items, count):
        """`count` different items, in the order of `items`."""
        left = list(range(len(items)))
        picked = [left.pop(int(self.unit() * len(left))) for _ in range(min(count, len(items)))]
        return [items[place] for place in sorted(picked)]

    def weighted(self, weights):
        """A key of the dictionary, in proportion to its weight."""
        place = self.unit() * sum(weights.values())
        for key, weight in weights.items():
            place -= weight
            if place < 0:
                return key
        return key

    def around(self, centre, spread):
        """A number near the centre: a sum of four draws, roughly bell-shaped, bounded."""
        return centre * (1 + spread * (sum(self.unit() for _ in range(4)) / 2 - 1))
