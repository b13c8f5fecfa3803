"""The rebuild walk: read the corpus, embed what is new, write a version aside, publish it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from index.corpus import Corpus, load_corpus
from index.embedding import Embedder, load_embedder, model_fingerprint
from index.errors import CorpusError, IndexFolderError
from index.manifest import FORMAT, Manifest
from index.models import write_models
from index.published import package_versions
from index.search_index import KnownVectors, SearchIndex
from index.settings import IndexSettings
from index.versions import building, open_version, publish


def ensure_index(settings: IndexSettings, progress: bool = False) -> Manifest | None:
    """Rebuilds the index if it is missing, damaged, or not what `settings` and the corpus would give; else gives None.

    Raises:
        CorpusError: the corpus is not fit to be published.
        ModelError: the embedding model cannot be loaded.
        SettingsError: another rebuild is running.
        IndexNotWritten: the index folder cannot be written.
    """
    corpus = load_corpus(settings.corpus_dir, settings.zone)
    return None if is_fresh(settings, corpus) else _rebuild(settings, corpus, progress)


def rebuild_index(settings: IndexSettings, progress: bool = False) -> Manifest:
    """Rebuilds the index whether it is needed or not; raises as `ensure_index`."""
    return _rebuild(settings, load_corpus(settings.corpus_dir, settings.zone), progress)


def is_fresh(settings: IndexSettings, corpus: Corpus) -> bool:
    """Tells whether the published index is whole and of this corpus, model, time zone, format and code."""
    try:
        _, manifest = open_version(settings.index_dir)
    except IndexFolderError:
        return False
    built_from = (manifest.corpus, manifest.fingerprint, manifest.timezone, manifest.packages)
    fingerprint = model_fingerprint(settings, settings.models_dir)
    return built_from == (corpus.digest, fingerprint, settings.festival_timezone, package_versions())


def _rebuild(settings: IndexSettings, corpus: Corpus, progress: bool) -> Manifest:
    def load() -> Embedder:
        return load_embedder(settings, settings.models_dir)

    return build_index(corpus, load, settings.index_dir, settings.festival_timezone, progress)


def build_index(
    corpus: Corpus, load: Callable[[], Embedder], root: Path, timezone: str, progress: bool = False
) -> Manifest:
    """Builds the index of `corpus` and publishes it in `root`; the model is loaded only if that can be done.

    Sentences that the published version holds already, embedded by the same model, are not embedded again.

    Raises:
        CorpusError: the corpus has errors; nothing is written and the published version stays.
        SettingsError: another rebuild is running.
        IndexNotWritten: `root` cannot be written; the published version stays.
    """
    if corpus.errors:
        first, *others = corpus.errors
        more = f" (and {len(others)} more; see `python -m scripts.check`)" if others else ""
        raise CorpusError(first.path, first.line, first.message + more)
    with building(root) as aside:
        embedder = load()
        search = SearchIndex.from_documents(corpus.documents, embedder, _known(root, embedder), progress)
        search.write(aside)
        write_models(aside / "screenings.jsonl", corpus.screenings)
        write_models(aside / "venues.jsonl", corpus.venues)
        manifest = _manifest(corpus, search, embedder, timezone)
        publish(root, aside, manifest)
    return manifest


def _known(root: Path, embedder: Embedder) -> KnownVectors:
    try:
        folder, manifest = open_version(root)
        return SearchIndex.read(folder).known_vectors() if manifest.fingerprint == embedder.fingerprint else {}
    except (IndexFolderError, OSError, ValueError):  # other code wrote it: its vectors are computed again
        return {}


def _manifest(corpus: Corpus, search: SearchIndex, embedder: Embedder, timezone: str) -> Manifest:
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
        timezone=timezone,
        counts=counts,
        packages=package_versions(),
        files={},
    )
