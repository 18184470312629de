"""Real French towns. Order is part of the data: add at the end, and raise `DATA_VERSION`."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["ALSACE_MOSELLE", "TOWNS", "TOWN_NUMBERS", "Town"]

ALSACE_MOSELLE = frozenset({"57", "67", "68"})
"""Departments of the local sickness scheme. Source: CSS L325-1."""


class Town(NamedTuple):
    """A town and one of its postcodes.

    Args:
        name: official name.
        postcode: five digits.
        department: two digits.
        zone: first digit of its landlines after the 0, from 1 to 5.
        people: thousands of inhabitants, rounded: the weight of the draw.
    """

    name: str
    postcode: str
    department: str
    zone: int
    people: int


# Thousands of inhabitants after the INSEE census, rounded by hand (confidence medium); small towns stand for
# many others of their size, so their weights are raised (assumption).
_LINES = """
Paris|75012|75|1|300
Paris|75015|75|1|300
Paris|75019|75|1|300
Versailles|78000|78|1|84
Saint-Germain-en-Laye|78100|78|1|45
Boulogne-Billancourt|92100|92|1|120
Antony|92160|92|1|64
Montreuil|93100|93|1|110
Saint-Maur-des-Fossés|94100|94|1|75
Créteil|94000|94|1|92
Argenteuil|95100|95|1|107
Évry-Courcouronnes|91000|91|1|66
Meaux|77100|77|1|55
Melun|77000|77|1|42
Rennes|35000|35|2|222
Saint-Malo|35400|35|2|47
Nantes|44000|44|2|320
Saint-Nazaire|44600|44|2|72
Angers|49000|49|2|155
Cholet|49300|49|2|54
Le Mans|72000|72|2|144
Laval|53000|53|2|49
Brest|29200|29|2|140
Quimper|29000|29|2|63
Vannes|56000|56|2|54
Lorient|56100|56|2|57
Saint-Brieuc|22000|22|2|44
Caen|14000|14|2|107
Cherbourg-en-Cotentin|50100|50|2|78
Rouen|76000|76|2|114
Le Havre|76600|76|2|166
Évreux|27000|27|2|47
Tours|37000|37|2|137
Orléans|45000|45|2|117
Blois|41000|41|2|46
Chartres|28000|28|2|38
Bourges|18000|18|2|64
La Roche-sur-Yon|85000|85|2|55
Lille|59000|59|3|236
Roubaix|59100|59|3|98
Tourcoing|59200|59|3|98
Dunkerque|59140|59|3|86
Valenciennes|59300|59|3|43
Arras|62000|62|3|42
Calais|62100|62|3|67
Lens|62300|62|3|32
Amiens|80000|80|3|134
Beauvais|60000|60|3|56
Compiègne|60200|60|3|41
Saint-Quentin|02100|02|3|53
Reims|51100|51|3|180
Troyes|10000|10|3|62
Nancy|54000|54|3|105
Metz|57000|57|3|120
Thionville|57100|57|3|42
Strasbourg|67000|67|3|290
Haguenau|67500|67|3|35
Mulhouse|68100|68|3|108
Colmar|68000|68|3|68
Épinal|88000|88|3|32
Besançon|25000|25|3|118
Dijon|21000|21|3|159
Chalon-sur-Saône|71100|71|3|45
Auxerre|89000|89|3|35
Lyon|69003|69|4|260
Lyon|69008|69|4|260
Villeurbanne|69100|69|4|156
Saint-Étienne|42000|42|4|173
Roanne|42300|42|4|34
Grenoble|38000|38|4|157
Vienne|38200|38|4|30
Chambéry|73000|73|4|59
Annecy|74000|74|4|131
Bourg-en-Bresse|01000|01|4|41
Valence|26000|26|4|64
Clermont-Ferrand|63000|63|4|147
Le Puy-en-Velay|43000|43|4|19
Aurillac|15000|15|4|26
Marseille|13008|13|4|430
Marseille|13013|13|4|430
Aix-en-Provence|13100|13|4|147
Avignon|84000|84|4|91
Toulon|83000|83|4|180
Fréjus|83600|83|4|57
Nice|06000|06|4|343
Cannes|06400|06|4|74
Antibes|06600|06|4|75
Gap|05000|05|4|40
Nîmes|30000|30|4|148
Alès|30100|30|4|44
Montpellier|34000|34|4|300
Béziers|34500|34|4|79
Perpignan|66000|66|4|119
Narbonne|11100|11|4|55
Carcassonne|11000|11|4|46
Toulouse|31000|31|5|260
Toulouse|31400|31|5|240
Montauban|82000|82|5|61
Albi|81000|81|5|49
Castres|81100|81|5|42
Rodez|12000|12|5|25
Cahors|46000|46|5|20
Auch|32000|32|5|22
Tarbes|65000|65|5|43
Pau|64000|64|5|77
Bayonne|64100|64|5|52
Mont-de-Marsan|40000|40|5|30
Bordeaux|33000|33|5|260
Mérignac|33700|33|5|74
Arcachon|33120|33|5|40
Agen|47000|47|5|33
Périgueux|24000|24|5|30
Angoulême|16000|16|5|42
La Rochelle|17000|17|5|78
Niort|79000|79|5|59
Poitiers|86000|86|5|90
Limoges|87000|87|5|130
Guéret|23000|23|5|30
Brive-la-Gaillarde|19100|19|5|47
Sarlat-la-Canéda|24200|24|5|40
Vitré|35500|35|2|60
Fougères|35300|35|2|60
Ancenis-Saint-Géréon|44150|44|2|50
Saumur|49400|49|2|60
Sablé-sur-Sarthe|72300|72|2|50
Pontivy|56300|56|2|60
Lisieux|14100|14|2|50
Vendôme|41100|41|2|50
Hazebrouck|59190|59|3|60
Cambrai|59400|59|3|60
Soissons|02200|02|3|60
Lunéville|54300|54|3|50
Sélestat|67600|67|3|50
Sarreguemines|57200|57|3|50
Montélimar|26200|26|4|60
Voiron|38500|38|4|60
Villefranche-sur-Saône|69400|69|4|60
Issoire|63500|63|4|50
Salon-de-Provence|13300|13|4|60
Libourne|33500|33|5|60
Marmande|47200|47|5|50
Cognac|16100|16|5|50
Figeac|46100|46|5|40
"""

TOWNS: tuple[Town, ...] = tuple(
    Town(name, postcode, department, int(zone), int(people))
    for name, postcode, department, zone, people in (line.split("|") for line in _LINES.strip().splitlines())
)

TOWN_NUMBERS: dict[str, int] = {town.name: i for i, town in reversed([*enumerate(TOWNS)])}
"""First index of each name."""
