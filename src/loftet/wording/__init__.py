"""What is said, in Swedish and English: catalogues, dates, numbers, plurals, sort order."""

from loftet.wording.language import Language
from loftet.wording.say import say

__all__ = ["Language", "say"]
