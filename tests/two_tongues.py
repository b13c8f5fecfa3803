"""A small static model in which English words and their Finnish forms have one vector: multilingual by dictionary."""

from __future__ import annotations

from pathlib import Path

DIMENSION = 96
DICTIONARY = """
old: vanha vanhaa | woman: nainen naista | lives: asuu | alone: yksin | small: pienessä pieni | house: talossa talo
children: lapset | playing: leikkivät | snow: lumessa lumi | train: juna | leaves: lähtee | early: aikaisin
morning: aamulla | lost: menetti | money: rahansa raha rahaa | job: työnsä työ | river: joki joessa | cold: kylmä
winter: talvella | dog: koira koiran | waits: odottaa | door: ovella | ate: söimme | fish: kalaa | bread: leipää
night: yöllä | king: kuningas | died: kuoli | war: sodassa
camera: kamera kameraa kameran | journey: matka matkan matkalla | carried: kannettiin kantoi | mitten: lapanen lapasessa
batteries: akut akkujen | killed: tappoi | sisters: siskokset sisarukset | sell: myyvät | salt: suolaa
sledge: reestä reki | accordion: haitaria haitari | fishermen: kalastajat kalastajia | teaches: opettaa
concert: konsertti | ice: jäällä | swim: pulahtaa uimaan uida | bathe: peseytyä
"""
"""English words, each with Finnish forms of it; what stands in no line is unknown to the model."""


def save_bilingual_model(folder: Path) -> Path:
    """Writes the model into a folder, the same every time."""
    import numpy as np
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.normalizers import Lowercase
    from tokenizers.pre_tokenizers import Whitespace

    lines = [part.partition(":") for part in DICTIONARY.replace("\n", "|").split("|") if part.strip()]
    random = np.random.default_rng(11)
    vocabulary, vectors = {"[UNK]": 0}, [0.05 * random.standard_normal(DIMENSION)]
    for english, _, finnish in lines:
        vector = random.standard_normal(DIMENSION)
        for word in (english.strip(), *finnish.split()):
            vocabulary[word] = len(vectors)
            vectors.append(vector)
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = Lowercase()
    tokenizer.pre_tokenizer = Whitespace()
    words = StaticEmbedding(tokenizer, embedding_weights=np.array(vectors, np.float32))
    model = SentenceTransformer(modules=[words, Normalize()], device="cpu")
    model.save(str(folder), create_model_card=False)
    return folder
