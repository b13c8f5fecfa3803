"""The rebuild walk: read the corpus, embed what is new, write a version aside, publish it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from index.corpus import Corpus, load_corpus
from index.embedders.languages import is_multilingual
from index.embedding import Embedder, load_embedder, model_fingerprint
from index.errors import CorpusError, IndexFolderError
from index.manifest import FORMAT, Manifest
from index.models import write_models
from index.naming.gathered import GatheredNames
from index.naming.storing import write_names
from index.published import NAMES, package_versions
from index.retrieval import Retriever
from index.searching.known import KnownTexts
from index.searching.search_index import SearchIndex
from index.settings import IndexSettings
from index.strangers import leniency, strangeness
from index.vector_kinds import kind_for
from index.versions import building, open_version, publish, rolled_back_from

NAMES_STORED_FROM = 2_000
"""From so many documents on names are gathered when the index is built; of fewer, in seconds, when it is opened.

Of 5,000 reviews of 1,000 words they take 20 s and 400 MB, and a rebuild after a change would take them each time.
"""


def ensure_index(settings: IndexSettings, progress: bool = False) -> Manifest | None:
    """Rebuilds the index if it is missing, damaged, or not what `settings` and the corpus would give; else gives None.

    If another rebuild is running, it waits for its end; what that one published may be all that is needed.

    Raises:
        CorpusError: the corpus is not fit to be published.
        ModelError: the embedding model cannot be loaded.
        IndexNotWritten: the index folder cannot be written.
    """
    corpus = load_corpus(settings.corpus_dir, settings.zone)
    if is_fresh(settings, corpus):
        return None
    _refuse_errors(corpus)
    with building(settings.index_dir, wait=True) as aside:
        corpus = load_corpus(settings.corpus_dir, settings.zone)  # it may have changed meanwhile
        if is_fresh(settings, corpus):
            return None
        _refuse_errors(corpus)
        embedder = load_embedder(settings, settings.models_dir)
        return _built(corpus, embedder, settings.index_dir, aside, settings.festival_timezone, progress)


def rebuild_index(settings: IndexSettings, progress: bool = False) -> Manifest:
    """Rebuilds the index whether it is needed or not; raises as `ensure_index`.

    Raises:
        SettingsError: another rebuild is running.
    """

    def load() -> Embedder:
        return load_embedder(settings, settings.models_dir)

    corpus = load_corpus(settings.corpus_dir, settings.zone)
    return build_index(corpus, load, settings.index_dir, settings.festival_timezone, progress)


def is_fresh(settings: IndexSettings, corpus: Corpus) -> bool:
    """Tells whether the published index is whole and of this corpus, model, time zone, format and code.

    After a roll-back that holds for the index served since, of whatever corpus and code, until the corpus changes.
    """
    try:
        _, manifest = open_version(settings.index_dir)
    except IndexFolderError:
        return False
    fingerprint = model_fingerprint(settings, settings.models_dir)
    if (manifest.fingerprint, manifest.timezone) != (fingerprint, settings.festival_timezone):
        return False
    if corpus.digest in rolled_back_from(settings.index_dir):
        return True
    return (manifest.corpus, manifest.packages) == (corpus.digest, package_versions())


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
    _refuse_errors(corpus)
    with building(root) as aside:
        return _built(corpus, load(), root, aside, timezone, progress)


def _refuse_errors(corpus: Corpus) -> None:
    if corpus.errors:
        first, *others = corpus.errors
        more = f" (and {len(others)} more; see `python -m scripts.check`)" if others else ""
        raise CorpusError(first.path, first.line, first.message + more)


def _built(corpus: Corpus, embedder: Embedder, root: Path, aside: Path, timezone: str, progress: bool) -> Manifest:
    """Builds the index in the folder `aside`, publishes it and gives its manifest."""
    published = _published(root, embedder)
    if len(corpus.documents) >= NAMES_STORED_FROM:  # before there are vectors: both need much memory
        write_names(aside / NAMES, GatheredNames.from_corpus(corpus.films, corpus.documents, corpus.venues))
    search = SearchIndex.from_documents(corpus.documents, embedder, _known(published), progress)
    search.write(aside)
    write_models(aside / "films.jsonl", corpus.films)
    write_models(aside / "faqs.jsonl", corpus.faqs)
    write_models(aside / "screenings.jsonl", corpus.screenings)
    write_models(aside / "venues.jsonl", corpus.venues)
    multilingual = published[1].multilingual if published else is_multilingual(embedder)
    retriever = Retriever(search, embedder, multilingual=multilingual)
    manifest = Manifest(
        format=FORMAT,
        created=datetime.now(UTC),
        model=embedder.name,
        fingerprint=embedder.fingerprint,
        multilingual=multilingual,
        leniency=leniency(retriever, corpus.faqs),
        strangeness=strangeness(retriever, corpus.faqs),
        dimension=embedder.dimension,
        corpus=corpus.digest,
        timezone=timezone,
        counts=_counts(corpus, search),
        vectors={name: str(kind_for(len(space))) for name, space in search.spaces._asdict().items()},
        packages=package_versions(),
        files={},
    )
    publish(root, aside, manifest)
    return manifest


def _published(root: Path, embedder: Embedder) -> tuple[Path, Manifest] | None:
    """Gives the published version, if the same model embedded it."""
    try:
        folder, manifest = open_version(root)
    except IndexFolderError:
        return None
    return (folder, manifest) if manifest.fingerprint == embedder.fingerprint else None


def _known(published: tuple[Path, Manifest] | None) -> KnownTexts | None:
    if published is None:
        return None
    folder, manifest = published
    try:
        return SearchIndex.read(folder).known_texts(same_code=manifest.packages == package_versions())
    except (OSError, ValueError):  # other code wrote it: its vectors are computed again
        return None


def _counts(corpus: Corpus, search: SearchIndex) -> dict[str, int]:
    return {
        "reviews": len(corpus.films),
        "FAQ entries": len(corpus.faqs),
        "screenings": len(corpus.screenings),
        "passages": len(search.passages),
        "sentences": len(search.passages.passage_of),
    }
