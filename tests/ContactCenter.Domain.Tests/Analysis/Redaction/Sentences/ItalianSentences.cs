namespace ContactCenter.Domain.Tests.Analysis.Redaction.Sentences;

internal static class ItalianSentences
{
    public static readonly string[] All =
    [
        "Il numero della carta è {card:4111 1111 1111 1111}, grazie.",
        "{card:quattro uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno}",
        "è la {card:quarantadue quarantadue quarantadue quarantadue quarantadue quarantadue quarantadue quarantadue}",
        "{card:cinquantacinque cinquantacinque cinquantacinque cinquantacinque cinquantacinque cinquantacinque quarantaquattro quarantaquattro}",
        "{card:trentasette ottantadue ottantadue ventiquattro sessantatré dieci zero zero cinque}",
        "{card:quarantuno undici undici undici ehm undici undici undici undici}",
        "{card:quattromilacentoundici undici undici undici undici undici undici}",
        "{card:5555-5555-5555-4444} scade a maggio",
        "{card:doppio cinque doppio cinque doppio cinque doppio cinque doppio cinque doppio cinque quattro quattro quattro quattro}",
        "{card:quaranta dodici ottantotto ottantotto ottocentottantotto otto diciotto ottantuno}",
        "Numero di carta {card:quattro uno uno uno uno uno uno uno uno uno uno uno} e il resto non si legge",
        "la mia carta di credito {card:4111 1111 1111 1112}",
        "A: Il numero della carta? / C: {card:4012 8888} / A: Sì. / C: {card:8888 1881}",
        "{card:quattro zero uno due} / A: va bene / C: {card:ottantotto ottantotto} / A: prego / C: {card:ottantotto ottantotto} / A: sì / "
            + "C: {card:diciotto ottantuno}",
        "A: E il codice di sicurezza sul retro? / C: {securityCode:uno due tre}",
        "il codice di sicurezza è {securityCode:settecentotrentasette}",
        "CVV {securityCode:409}",
        "A: le tre cifre sul retro / C: un momento / A: sì / C: {securityCode:quattro zero nove}",
        "{securityCode:456} è il codice di sicurezza",
        "la mia mail è {email:mario punto rossi chiocciola libero punto it}",
        "{email:mario.rossi@esempio.it} per favore",
        "{email:anna trattino maria chiocciola posta punto com}",
        "L'IBAN è {iban:IT60 X054 2811 1010 0000 0123 456}.",
        "{iban:I T sessanta X zero cinque quattro due otto undici uno zero uno zero zero zero zero zero zero centoventitré quattrocentocinquantasei}",
        "Mi chiami allo 02 1234 5678.",
        "il mio telefono è tre tre tre uno due tre quattro cinque sei sette",
        "al +39 333 123 4567",
        "il numero d'ordine è 4500 1234 5678",
        "ordine 4111 1111 1111 1112",
        "Costa 1.299,99 euro.",
        "il 25 dicembre 2024 alle 10:30",
        "nel millenovecentonovantanove o nel duemilacinque",
        "numero di spedizione 9400 1118 9922 3100 0012",
        "un momento, mi servono due o tre minuti",
        "il mio codice cliente è 30569309",
        "la fattura 20240612001 di 250 euro",
        "A: il codice di sicurezza è cambiato / C: bene, ho pagato 250 euro",
        "siamo sedici persone e quattro macchine",
        "il CAP è ventotto cento ventuno",
    ];
}
