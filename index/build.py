"""The rebuild walk: read the corpus, embed what is new, write a version aside, publish it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from index.corpus import Corpus, load_corpus
from index.embedding import Embedder, load_embedder, model_fingerprint
from index.errors import CorpusError, IndexFolderError
from index.models import write_models
from index.published import package_versions
from index.search_index import KnownVectors, SearchIndex
from index.settings import IndexSettings
from index.versions import FORMAT, Manifest, building, open_version, publish


def ensure_index(settings: IndexSettings, progress: bool = False) -> Manifest | None:
    """Rebuilds the index if it is missing, damaged, or of another corpus, model or format; else gives None.

    Raises:
        CorpusError: the corpus is not fit to be published.
        ModelError: the embedding model cannot be loaded.
    """
    corpus = load_corpus(settings.corpus_dir, settings.zone)
    if is_fresh(settings.index_dir, corpus.digest, model_fingerprint(settings, settings.models_dir)):
        return None
    return _build(corpus, settings, progress)


def rebuild_index(settings: IndexSettings, progress: bool = False) -> Manifest:
    """Rebuilds the index whether it is needed or not; raises as `ensure_index`."""
    return _build(load_corpus(settings.corpus_dir, settings.zone), settings, progress)


def _build(corpus: Corpus, settings: IndexSettings, progress: bool) -> Manifest:
    return build_index(corpus, lambda: load_embedder(settings, settings.models_dir), settings.index_dir, progress)


def is_fresh(root: Path, corpus_digest: str, fingerprint: str | None) -> bool:
    """Tells whether the published index is whole and of this corpus, model and format."""
    try:
        _, manifest = open_version(root)
    except IndexFolderError:
        return False
    built_from = (manifest.corpus, manifest.fingerprint, manifest.packages)
    return built_from == (corpus_digest, fingerprint, package_versions())


def build_index(corpus: Corpus, load: Callable[[], Embedder], root: Path, progress: bool = False) -> Manifest:
    """Builds the index of `corpus` and publishes it in `root`; the model is loaded only if the corpus is sound.

    Sentences that the published version holds already, embedded by the same model, are not embedded again.

    Raises:
        CorpusError: the corpus has errors; nothing is written and the published version stays.
    """
    if corpus.errors:
        first, *others = corpus.errors
        more = f" (and {len(others)} more; see `python -m scripts.check`)" if others else ""
        raise CorpusError(first.path, first.line, first.message + more)
    embedder = load()
    with building(root) as aside:
        search = SearchIndex.from_documents(corpus.documents, embedder, _known(root, embedder), progress)
        search.write(aside)
        write_models(aside / "screenings.jsonl", corpus.screenings)
        write_models(aside / "venues.jsonl", corpus.venues)
        manifest = _manifest(corpus, search, embedder)
        publish(root, aside, manifest)
    return manifest


def _known(root: Path, embedder: Embedder) -> KnownVectors:
    try:
        folder, manifest = open_version(root)
        return SearchIndex.read(folder).known_vectors() if manifest.fingerprint == embedder.fingerprint else {}
    except IndexFolderError:
        return {}


def _manifest(corpus: Corpus, search: SearchIndex, embedder: Embedder) -> Manifest:
    counts = {
        "reviews": len(corpus.films),
        "FAQ entries": len(corpus.faqs),
        "screenings": len(corpus.screenings),
        "passages": len(search.passages),
        "sentences": len(search.passage_of),
    }
    return Manifest(
        format=FORMAT,
        created=datetime.now(UTC),
        model=embedder.name,
        fingerprint=embedder.fingerprint,
        dimension=embedder.dimension,
        corpus=corpus.digest,
        counts=counts,
        packages=package_versions(),
        files={},
    )
