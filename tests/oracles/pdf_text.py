# SPDX-License-Identifier: GPL-2.0-or-later
"""A PDF as a reader's program has it (PDFium, as in Chrome): the text of each page, on which pages words are found, what is known of the file, pictures of the pages."""

import sys
from pathlib import Path

import numpy as np
import pypdfium2

given = np.load(sys.argv[1], allow_pickle=False)
document = pypdfium2.PdfDocument(str(given["pdf"]))
pages = [page.get_textpage() for page in document]
texts = [page.get_text_range() for page in pages]
found = [[page.search(str(word)).get_next() is not None for page in pages] for word in given["words"]]
if "pictures" in given:
    for number, page in enumerate(document):
        page.render(scale=1.6).to_pil().save(Path(str(given["pictures"])) / f"page_{number + 1}.png")
np.savez(
    sys.argv[2],
    texts=np.array(texts, dtype=str),
    found=np.array(found, dtype=bool).reshape(len(given["words"]), len(pages)),
    metadata=np.array([f"{name}: {value}" for name, value in document.get_metadata_dict().items() if value], dtype=str),
    attachments=np.array([document.count_attachments()]),
)
