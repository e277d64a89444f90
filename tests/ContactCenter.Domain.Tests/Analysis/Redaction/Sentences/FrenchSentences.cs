namespace ContactCenter.Domain.Tests.Analysis.Redaction.Sentences;

internal static class FrenchSentences
{
    public static readonly string[] All =
    [
        "Mon numéro de carte est le {card:4111 1111 1111 1111}, merci.",
        "{card:quatre un un un un un un un un un un un un un un un}",
        "c'est {card:quarante-deux quarante-deux quarante-deux quarante-deux quarante-deux quarante-deux quarante-deux quarante-deux}",
        "{card:cinquante-cinq cinquante-cinq cinquante-cinq cinquante-cinq cinquante-cinq cinquante-cinq quarante-quatre quarante-quatre}",
        "{card:trente-sept quatre-vingt-deux quatre-vingt-deux vingt-quatre soixante-trois dix zéro zéro cinq}",
        "{card:trente-sept huitante-deux huitante-deux vingt-quatre soixante-trois dix zéro zéro cinq}",
        "{card:quarante et un onze onze onze euh onze onze onze onze}",
        "{card:quatre mille cent onze onze onze onze onze onze onze}",
        "{card:5555-5555-5555-4444} valable jusqu'en mai",
        "{card:quatre zéro douze quatre vingt huit quatre vingt huit quatre vingt huit quatre vingt huit dix huit quatre vingt un} je crois",
        "Numéro de carte, {card:quatre un un un un un un un un un un un} et le reste est effacé",
        "ma carte bancaire {card:4111 1111 1111 1112}",
        "A: Le numéro de la carte, s'il vous plaît ? / C: {card:4012 8888} / A: Oui. / C: {card:8888 1881}",
        "{card:quarante douze} / A: d'accord / C: {card:quatre-vingt-huit quatre-vingt-huit} / A: allez-y / C: {card:quatre-vingt-huit "
            + "quatre-vingt-huit} / A: oui / C: {card:dix-huit quatre-vingt-un}",
        "A: Et le cryptogramme au dos ? / C: {securityCode:un deux trois}",
        "le code de sécurité, c'est {securityCode:sept cent trente-sept}",
        "cryptogramme {securityCode:409}",
        "A: les trois chiffres au dos / C: attendez / A: oui / C: {securityCode:quatre zéro neuf}",
        "{securityCode:456} c'est le code de sécurité",
        "mon adresse est {email:jean point dupont arobase orange point fr}",
        "{email:jean.dupont@exemple.fr} merci",
        "{email:marie tiret claire arobase poste point net}",
        "L'IBAN est {iban:FR14 2004 1010 0505 0001 3M02 606}.",
        "{iban:B E soixante-huit cinquante-trois quatre-vingt-dix zéro soixante-quinze quarante-sept zéro trente-quatre}",
        "Appelez-moi au 01 42 68 53 00.",
        "mon téléphone, c'est zéro six douze trente-quatre cinquante-six soixante-dix-huit",
        "au +33 6 12 34 56 78",
        "le numéro de commande est 4500 1234 5678",
        "numéro de commande 4111 1111 1111 1112",
        "Ça coûte 1 299,99 euros.",
        "le 25 décembre 2024 à 10 h 30",
        "en mil neuf cent quatre-vingt-dix-neuf ou deux mille cinq",
        "numéro de suivi 8N 00 12 34 56 78 901",
        "un moment, il me faut deux ou trois minutes",
        "mon numéro de client est 30569309",
        "la facture 20240612001 de 250 euros",
        "A: le code de sécurité a changé / C: bien, j'ai payé 250 euros",
        "il y a seize personnes et quatre voitures",
        "le code postal est soixante-quinze zéro zéro huit",
    ];
}
