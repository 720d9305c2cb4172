"""Positions of partners in a few dimensions, from the eigenvectors of their ties."""

from collections.abc import Callable

import numpy as np
from scipy import sparse

from netwerk.measures.adjacency import Adjacency, Floats

_BLOCK, _BLOCKS = 8, 12  # measured: more predicts ties no better


def low_rank(ones: Adjacency, dimensions: int) -> tuple[Floats, Floats]:
    """Two positions of every partner, whose inner product over a pair comes nearest to its tie."""
    values, vectors = _eigenvectors(ones, dimensions, np.abs)
    return vectors * values, vectors


def regularised(ones: Adjacency, dimensions: int) -> Floats:
    """A position of every partner: near one another when a random walk soon joins them.

    Of (D + τ)^−½ A (D + τ)^−½ with τ the mean degree, so that small groups at the edge do not take
    all dimensions (T. Qin & K. Rohe, "Regularized spectral clustering under the degree-corrected
    stochastic blockmodel", NIPS 2013).
    """
    degree = np.diff(ones.indptr).astype(np.float64)
    mean = ones.nnz / max(1, ones.shape[0])
    scale = sparse.diags(1 / np.sqrt(degree + max(1.0, mean)))
    values, vectors = _eigenvectors(
        sparse.csr_matrix(scale @ ones @ scale), dimensions, np.positive
    )
    return vectors * np.sqrt(np.maximum(values, 0))


def _eigenvectors(
    matrix: Adjacency, dimensions: int, rank: Callable[[Floats], Floats]
) -> tuple[Floats, Floats]:
    """The eigenvalues that rank highest, with their vectors; close to it for a large matrix.

    Fewer than asked for a small matrix.

    Notes
    -----
    Block Krylov iteration, after C. Musco & C. Musco, "Randomized block Krylov methods for stronger
    and faster approximate singular value decomposition", NIPS 2015. SciPy's own (ARPACK) draws
    random numbers of its own when it gets stuck, so that the same network is placed otherwise.
    """
    partners = matrix.shape[0]
    if partners <= _BLOCK * _BLOCKS:
        basis = np.identity(partners)
    else:
        blocks = [np.random.default_rng(0).standard_normal((partners, _BLOCK))]
        while len(blocks) < _BLOCKS:
            blocks.append(np.linalg.qr(np.asarray(matrix @ blocks[-1]))[0])
        basis, _ = np.linalg.qr(np.hstack(blocks))
    values, turned = np.linalg.eigh(basis.T @ np.asarray(matrix @ basis))
    best = np.argsort(-rank(values), kind="stable")[:dimensions]
    return values[best], basis @ turned[:, best]
