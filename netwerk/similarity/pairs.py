"""The similarity of given pairs of texts."""

from collections.abc import Sequence

import numpy as np

from netwerk.given import TEXTS, items_of, texts_in
from netwerk.similarity.alignment import aligned
from netwerk.similarity.arrays import Floats
from netwerk.similarity.lexicon import Words, known_words
from netwerk.similarity.likeness import Likeness
from netwerk.similarity.text_rows import read_rows, shown_by
from netwerk.similarity.vectors import Encoder, unit_vectors, vector_scores


def pair_similarity(
    texts_a: Sequence[str],
    texts_b: Sequence[str],
    *,
    corpus: Sequence[str] | None = None,
    learn: bool | None = None,
    words: Words = None,
    vectors: Encoder | None = None,
) -> Floats:
    """The similarity 0–1 of each text in `texts_a` to the one at its place in `texts_b`.

    Parameters
    ----------
    texts_a, texts_b
        Equally many texts. A blank text is like nothing, not even like itself.
    corpus
        Texts that show which words are common (zorg, project) and which phrases are boilerplate:
        a word weighs ln((1 + texts) / (1 + texts with the word)) + 1 times as much, one in
        boilerplate a fifth of that. By default the given texts, if they are 1,000 different ones;
        fewer show too little, and all words weigh alike, as they do with an empty corpus.
    learn
        Whether a corpus of 1,000 texts also shows which words keep the same company. By default
        only where no corpus is given. It comes nearer to what people find alike, but also finds
        alike what merely stands in the same place (ouderen, jongeren): the searches for double
        work do without.
    words
        A file of your own words, which come beside ours; or what `read_lexicon` makes of several.
    vectors
        A function that gives a row of numbers per text, as `SentenceTransformer(name).encode` of
        the package sentence-transformers. The similarity is then the cosine of these rows, and
        `corpus`, `learn` and `words` count for nothing.

    Raises
    ------
    InputErrors
        Naming what is no text, with its place, and that the two are not equally long; or every
        fault in the file of words.
    AnalysisError
        `vectors` does not give a row per text.

    Examples
    --------
    >>> pair_similarity(["Cursus voor ouderen"], ["Training senioren"]).round(2).tolist()
    [0.86]
    """
    a_given, b_given = ("texts_a", texts_a, TEXTS), ("texts_b", texts_b, TEXTS)
    texts_a, texts_b = items_of(a_given, b_given, equally_many=True)
    corpus = corpus if corpus is None else texts_in("corpus", corpus)
    distinct = sorted({*texts_a, *texts_b})
    place = {text: row for row, text in enumerate(distinct)}
    a = np.array([place[text] for text in texts_a], dtype=np.int64)
    b = np.array([place[text] for text in texts_b], dtype=np.int64)
    if vectors is not None:
        rows = unit_vectors(distinct, vectors)
        return vector_scores(rows[a], rows[b])
    known = known_words(words)
    learn = corpus is None if learn is None else learn
    # Sorted, for of very many texts only some teach: which ones must not hang on their order.
    shown = sorted(corpus) if corpus is not None and learn else corpus
    read = read_rows(distinct, shown_by(shown, distinct), known, learn=learn)
    return aligned(read, a, b, Likeness(read, known))
