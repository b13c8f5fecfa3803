"""A small random BERT, saved as sentence-transformers saves models, that embeds any English text."""

from __future__ import annotations

from pathlib import Path
from string import ascii_lowercase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transformers import BertConfig

MAX_TOKENS = 16


def save_tiny_model(
    folder: Path,
    prompts: dict[str, str],
    pooling: str = "mean",
    normalise: bool = True,
    include_prompt: bool = True,
) -> Path:
    """Write the model into a folder: 32 dimensions, at most 16 tokens, the same weights every time."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
    from transformers import BertModel

    torch.manual_seed(7)
    vocabulary = _vocabulary()
    bert = folder / "bert"
    BertModel(_config(vocabulary)).save_pretrained(bert)
    _save_tokenizer(vocabulary, bert)
    modules = [
        Transformer(str(bert), max_seq_length=MAX_TOKENS),
        Pooling(32, pooling_mode=pooling, include_prompt=include_prompt),
    ]
    if normalise:
        modules.append(Normalize())
    model = SentenceTransformer(modules=modules, device="cpu", prompts=prompts)
    model.save(str(folder / "model"), create_model_card=False)
    return folder / "model"


def save_tiny_cross_encoder(folder: Path) -> Path:
    """Write a small random BERT that scores pairs of texts."""
    import torch
    from transformers import BertForSequenceClassification

    torch.manual_seed(7)
    vocabulary = _vocabulary()
    config = _config(vocabulary)
    config.num_labels = 1
    model = folder / "cross-encoder"
    BertForSequenceClassification(config).save_pretrained(model)
    _save_tokenizer(vocabulary, model)
    return model


def _config(vocabulary: dict[str, int]) -> BertConfig:
    from transformers import BertConfig

    return BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=64,
        max_position_embeddings=64,
        initializer_range=0.2,
    )


def _vocabulary() -> dict[str, int]:
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", ":", "?", ".", "query", "passage", "film"]
    words += ascii_lowercase
    words += [f"##{letter}" for letter in ascii_lowercase]
    return {word: number for number, word in enumerate(words)}


def _save_tokenizer(vocabulary: dict[str, int], folder: Path) -> None:
    from transformers import BertTokenizer

    BertTokenizer(vocab=vocabulary, do_lower_case=True).save_pretrained(folder)
