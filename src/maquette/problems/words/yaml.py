"""Words of the Y family: files that cannot be read as YAML."""

from __future__ import annotations

from maquette.problems.entry import Entry, Words

__all__ = ["ENTRIES"]

ENTRIES: dict[str, Entry] = {
    "Y001": Entry(
        "error",
        fr=Words(
            "tabulation en début de ligne",
            "Cette ligne est décalée avec la touche Tabulation, qui n'a pas la même largeur partout.",
            "Remplacez la tabulation par des espaces : deux par niveau.",
        ),
        en=Words(
            "tab at the start of a line",
            "This line is indented with the Tab key, which is not equally wide everywhere.",
            "Replace the tab with spaces: two for each level.",
        ),
    ),
    "Y002": Entry(
        "error",
        fr=Words(
            "écriture incomprise",
            "À partir d'ici, le fichier ne se lit plus comme des lignes « clé : valeur ».",
            "Regardez cette ligne et celle du dessus : un signe manque ou est de trop. "
            "Dans le doute, mettez le texte entre guillemets.",
        ),
        en=Words(
            "cannot be understood",
            'From here on, the file no longer reads as "key: value" lines.',
            "Look at this line and the one above: a sign is missing, or there is one too many. "
            "If in doubt, put the text in quotes.",
        ),
    ),
    "Y003": Entry(
        "error",
        fr=Words(
            "guillemets mal fermés",
            "Le texte ouvert ici par {quote} n'est pas fermé au bon endroit.",
            "Fermez-le par {quote} à la fin du texte. Si le texte contient lui-même ce signe, "
            "entourez-le avec {other}.",
        ),
        en=Words(
            "quotes not closed properly",
            "The text opened here with {quote} is not closed in the right place.",
            "Close it with {quote} at the end of the text. If the text itself contains that sign, "
            "surround it with {other} instead.",
        ),
    ),
    "Y004": Entry(
        "error",
        fr=Words(
            "deux-points dans un texte sans guillemets",
            "Un deux-points suivi d'un espace sépare une clé de sa valeur : il y en a un de trop ici.",
            "Mettez le texte qui contient le deux-points entre guillemets, "
            'par exemple titre: "Étape 2 : vos heures".',
        ),
        en=Words(
            "colon in unquoted text",
            "A colon followed by a space separates a key from its value: this line has one too many.",
            'Put the text that contains the colon in quotes, for example title: "Step 2: your hours".',
        ),
    ),
    "Y005": Entry(
        "error",
        fr=Words(
            "clé écrite deux fois",
            "La clé « {key} » est déjà écrite à la ligne {first_line}, dans le même groupe.",
            "Gardez une seule des deux, ou donnez un autre nom à celle-ci.",
        ),
        en=Words(
            "key written twice",
            'The key "{key}" is already written on line {first_line}, in the same group.',
            "Keep only one of them, or give this one another name.",
        ),
    ),
    "Y006": Entry(
        "error",
        fr=Words(
            "texte qui commence par {sign}",
            "Au début d'une valeur, le signe {sign} désigne un renvoi vers un autre endroit du fichier. "
            "Les fichiers de maquette n'en ont pas.",
            "Si c'est du texte, mettez-le entre guillemets. Sinon, recopiez ici la valeur voulue.",
        ),
        en=Words(
            "text that starts with {sign}",
            "At the start of a value, the sign {sign} refers to another place in the file. "
            "maquette files have no such references.",
            "If it is text, put it in quotes. Otherwise copy the value you want here.",
        ),
    ),
    "Y007": Entry(
        "error",
        fr=Words(
            "texte qui commence par !",
            "Au début d'une valeur, le point d'exclamation annonce une sorte de valeur. "
            "Les fichiers de maquette n'en ont pas besoin.",
            "Si c'est du texte, mettez-le entre guillemets. Sinon, enlevez « {tag} ».",
        ),
        en=Words(
            "text that starts with !",
            "At the start of a value, an exclamation mark announces a kind of value. "
            "maquette files do not need any.",
            'If it is text, put it in quotes. Otherwise remove "{tag}".',
        ),
    ),
    "Y008": Entry(
        "error",
        fr=Words(
            "fichier trop gros",
            "Ce fichier dépasse {limit} : il n'a pas été lu.",
            "Vérifiez que c'est le bon fichier. Si oui, partagez-le en plusieurs.",
        ),
        en=Words(
            "file too big",
            "This file is larger than {limit}: it was not read.",
            "Check that it is the right file. If so, split it into several.",
        ),
    ),
    "Y009": Entry(
        "error",
        fr=Words(
            "caractère illisible",
            "Ce qui est écrit ici n'est pas un caractère de texte. Le fichier n'est peut-être pas un texte, "
            "ou il est enregistré dans un autre codage que UTF-8.",
            "Effacez ce caractère, ou enregistrez de nouveau le fichier en « UTF-8 » avec votre éditeur.",
        ),
        en=Words(
            "unreadable character",
            "What is written here is not a character of text. The file may not be text, "
            "or it is saved in another encoding than UTF-8.",
            'Delete this character, or save the file again as "UTF-8" with your editor.',
        ),
    ),
    "Y010": Entry(
        "error",
        fr=Words(
            "fichier introuvable",
            "Il n'y a pas de fichier à cet endroit.",
            "Vérifiez le nom du fichier et le dossier, accents et majuscules compris.",
        ),
        en=Words(
            "file not found",
            "There is no file in this place.",
            "Check the name of the file and its folder, including accents and capitals.",
        ),
    ),
    "Y011": Entry(
        "error",
        fr=Words(
            "fichier vide",
            "Ce fichier ne contient rien, ou seulement des commentaires.",
            "Écrivez au moins une ligne « clé : valeur », ou supprimez le fichier.",
        ),
        en=Words(
            "empty file",
            "This file holds nothing, or only comments.",
            'Write at least one "key: value" line, or delete the file.',
        ),
    ),
    "Y012": Entry(
        "error",
        fr=Words(
            "pas de clés au début du fichier",
            "Le fichier doit être fait de lignes « clé : valeur », et il commence ici par {found}.",
            "Donnez un nom à ce qui suit : une clé, un deux-points, un espace, puis la valeur.",
        ),
        en=Words(
            "no keys at the start of the file",
            'The file must be made of "key: value" lines, and it starts here with {found}.',
            "Give a name to what follows: a key, a colon, a space, then the value.",
        ),
    ),
    "Y013": Entry(
        "error",
        fr=Words(
            "trop de niveaux",
            "Il y a ici plus de {limit} groupes les uns dans les autres.",
            "Rapprochez ce qui suit du bord gauche, ou vérifiez les crochets et les accolades.",
        ),
        en=Words(
            "too many levels",
            "There are more than {limit} groups inside one another here.",
            "Move what follows closer to the left margin, or check the brackets and braces.",
        ),
    ),
    "Y014": Entry(
        "error",
        fr=Words(
            "plusieurs documents dans un fichier",
            "Cette ligne commence un second document dans le même fichier.",
            "Enlevez la ligne de tirets, ou mettez la suite dans un autre fichier.",
        ),
        en=Words(
            "several documents in one file",
            "This line starts a second document in the same file.",
            "Remove the line of dashes, or move what follows to another file.",
        ),
    ),
    "Y015": Entry(
        "error",
        fr=Words(
            "clé qui n'est pas un texte",
            "Devant un deux-points, il faut un mot ou un texte, et on trouve {found}.",
            "Écrivez un nom devant le deux-points. Si c'est du texte, mettez-le entre guillemets.",
        ),
        en=Words(
            "key that is not text",
            "Before a colon there must be a word or a text, and there is {found}.",
            "Write a name before the colon. If it is text, put it in quotes.",
        ),
    ),
    "Y016": Entry(
        "error",
        fr=Words(
            "fichier impossible à ouvrir",
            "Quelque chose existe à cet endroit, mais ne peut pas être lu comme un fichier.",
            "Vérifiez que ce n'est pas un dossier, que vous avez le droit de le lire, "
            "et qu'aucun autre programme ne le bloque.",
        ),
        en=Words(
            "file cannot be opened",
            "Something exists in this place, but it cannot be read as a file.",
            "Check that it is not a folder, that you are allowed to read it, "
            "and that no other program holds it.",
        ),
    ),
    "Y017": Entry(
        "error",
        fr=Words(
            "texte qui commence par {sign}",
            "Sans guillemets, un texte ne peut pas commencer par {sign} : ce signe est réservé.",
            "Mettez le texte entier entre guillemets.",
        ),
        en=Words(
            "text that starts with {sign}",
            "Without quotes, a text cannot start with {sign}: this sign is reserved.",
            "Put the whole text in quotes.",
        ),
    ),
    "Y018": Entry(
        "error",
        fr=Words(
            "décalage inattendu",
            "Cette ligne n'est pas alignée avec celles de son groupe.",
            "Alignez-la avec les lignes de même rang, deux espaces par niveau. "
            "Si c'est la suite d'une valeur, mettez le texte entre guillemets. "
            "Dans une liste, chaque élément commence par un tiret et un espace.",
        ),
        en=Words(
            "unexpected indentation",
            "This line is not aligned with those of its group.",
            "Align it with the lines of the same rank, two spaces for each level. "
            "If it continues a value, put the text in quotes. "
            "In a list, each item starts with a dash and a space.",
        ),
    ),
    "Y019": Entry(
        "error",
        fr=Words(
            "deux-points manquant",
            "Il manque un deux-points suivi d'un espace pour que cette ligne se lise « clé : valeur ».",
            "Ajoutez le deux-points et l'espace après la clé. Si c'est la suite du texte du dessus, "
            "décalez-la de deux espaces.",
        ),
        en=Words(
            "missing colon",
            'This line should read "key: value", and a colon followed by a space is missing.',
            "Add the colon and the space after the key. "
            "If it continues the text above, indent it by two spaces.",
        ),
    ),
    "Y020": Entry(
        "error",
        fr=Words(
            "crochet ou accolade mal fermé",
            "Ce qui est ouvert ici par {sign} n'est pas fermé, ou une virgule manque avant la fin.",
            "Séparez les éléments par des virgules et fermez par {closing}. "
            "Si c'est du texte, mettez-le entre guillemets.",
        ),
        en=Words(
            "bracket or brace not closed properly",
            "What is opened here with {sign} is not closed, or a comma is missing before its end.",
            "Separate the items with commas and close with {closing}. If it is text, put it in quotes.",
        ),
    ),
    "Y021": Entry(
        "error",
        fr=Words(
            "barre oblique inverse entre guillemets",
            "Entre guillemets doubles, le signe \\ annonce un caractère spécial, et celui-ci n'existe pas.",
            "Entourez le texte avec des apostrophes, ou écrivez deux fois le signe \\.",
        ),
        en=Words(
            "backslash inside quotes",
            "Inside double quotes, the sign \\ announces a special character, and this one does not exist.",
            "Surround the text with apostrophes, or write the sign \\ twice.",
        ),
    ),
}
