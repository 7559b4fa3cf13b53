"""A Report to text: HTML and Markdown by templates, JSON. Decides how it looks, never what it says."""
