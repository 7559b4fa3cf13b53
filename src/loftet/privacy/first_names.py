"""First names that are common in Sweden, to tell a name from another word with a capital.

A list can never be whole, and need not be: a name is warned of, and the two-word patterns of `names` find
many that are not here. `ALSO_WORDS` are names only when another capitalised word follows.
"""

from __future__ import annotations

FIRST_NAMES = frozenset(
    """
    Abbas Abdi Abdirahman Abdul Abdullah Adam Adnan Agnes Agneta Ahmad Ahmed Aisha Albert Albin Alen
    Alexander Alexandra Alfred Ali Alice Alicia Alma Alva Alvar Alvin Amanda Amin Amina Amir Amira Anders
    Andrea Andreas Anette Anita Ann Anna Anneli Annelie Annette Annika Anton Arvid Astrid Axel Aya Barbro
    Bengt Benjamin Berit Bernt Bertil Birgit Birgitta Birgitte Bodil Britt Britta Börje Camilla Carina Carl
    Carolina Caroline Casper Catarina Cecilia Charlotta Charlotte Christer Christian Christina Christoffer
    Claes Conny Cornelia Dagmar Daniel Daniela David Dennis Diana Dragan Ebba Eddie Edith Edvin Edward Elena
    Eleonora Elias Elin Elina Elisabet Elisabeth Ella Ellen Ellinor Elliot Elsa Elsie Elvira Emanuel Emelie
    Emil Emilia Emma Emmy Engla Erik Erika Ester Esther Eva Evelina Fabian Fadi Farah Fatima Fatuma Felicia
    Felix Filip Filippa Frans Fredrik Freja Frida Fritiof Gabriel Gabriella Gerd Gertrud Gottfrid Greta Gun
    Gunborg Gunhild Gunilla Gunnar Gunnel Gustaf Gustav Göran Hamza Hanna Hannah Hannes Harald Harry Hasan
    Hassan Heidi Helen Helena Helene Helmer Henning Henrik Henry Herbert Hilda Hillevi Hjalmar Holger Hugo
    Håkan Ibrahim Ida Ingegerd Ingela Ingemar Inger Ingrid Ingvar Irene Isabella Isabelle Isac Isak Ismail
    Ivan Ivar Jacob Jakob Jamal Jasmin Jenny Jens Jerker Jesper Jessica Jimmy Joakim Joel Johan Johanna
    Johannes John Johnny Jonas Jonathan Jonna Josef Josefin Josefine Julia Julian Julius Jörgen Kajsa Kalle
    Karim Karin Karl Karolina Kasper Katarina Kenneth Kenny Kent Kerstin Kevin Khadija Kjell Klara Klas
    Konrad Kristian Kristina Kristoffer Lars Lasse Leif Leila Lena Lennart Leo Leon Liam Lilian Lilly Lina
    Linda Linn Linnea Linnéa Linus Lisa Lisbeth Loke Lotta Louise Lovisa Lucas Ludvig Lukas Madeleine
    Magdalena Magnus Mahmoud Maja Malin Malte Marcus Margareta Margaretha Margit Maria Mariam Marianne Marie
    Marika Marina Mario Markus Marta Martin Maryam Mathias Mathilda Matilda Mats Mattias Max Maximilian
    Melissa Melker Mia Micael Michael Mikael Milla Milo Mira Miriam Mirjam Moa Mohamad Mohamed Mohammad
    Mohammed Mona Monica Monika Morgan Muhammad Mustafa Märta Nadia Nathalie Nellie Niclas Nicole Niklas
    Nils Noah Noel Nora Nour Ola Olav Olga Oliver Olivia Olle Olof Omar Omran Osama Oscar Oskar Osman Otto
    Patricia Patrick Patrik Paul Paula Peder Pelle Pernilla Peter Petra Petter Philip Pia Pontus Pär Ragnar
    Ragnhild Rahma Rasmus Rebecka Reidar Rickard Rikard Robert Robin Roger Roland Rolf Ronja Ronny Rosmarie
    Rune Rut Ruth Said Saleh Salma Samir Samira Samuel Sandra Sara Sarah Sebastian Selma Signe Sigrid
    Sigvard Simon Siri Sixten Sofia Sofie Solveig Solveij Sonja Staffan Stefan Stella Stina Sture Susanna
    Susanne Sven Svetlana Sylvia Sören Tage Teodor Teresa Terese Theo Theodor Therese Thomas Thor Tilda
    Tilde Tobias Tomas Tommy Tony Torbjörn Tord Torgny Torsten Tova Tove Tuva Tyra Ulf Ulla Ulrik Ulrika
    Urban Vanja Vega Vendela Veronica Victor Victoria Viktor Viktoria Vilgot Vilhelm Vilma Vincent Wilhelm
    William Wilma Yasmin Yasmine Yonas Youssef Yusuf Yvonne Zahra Zainab Zeinab Åke Åsa Örjan Östen
    """.split()
)

ALSO_WORDS = frozenset(
    """
    Alf Arne Ask August Björn Bo Bror Charlie Dag Frank Glenn Hans Hassel Hedvig Ines Inga Inge Iris Jan
    Jean Kim Knut Lo Lova Love Lucia Lykke Maj Mark Mio My Måns Mårten Nova Per Ria Rosa Roy Saga Sally Sam
    Sanna Siv Sol Sten Stig Storm Svea Tea Ted Tim Tom Tor Tore Ture Valborg Vera Vide Vilda Ville Viola
    Vivi Zoe
    """.split()
)
