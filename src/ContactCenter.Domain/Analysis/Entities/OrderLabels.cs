using ContactCenter.Domain.Analysis.Numbers;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>What people call the numbers that businesses give out, folded, in all five languages at once.</summary>
internal static class OrderLabels
{
    private const string English = "order ticket case reference invoice booking customer confirmation reservation tracking contract";
    private const string EnglishNumber = "number no nr num id";
    private const string German = "bestell auftrags ticket rechnungs kunden vorgangs buchungs referenz fall vertrags sendungs reservierungs bearbeitungs beleg";
    private const string French = "commande dossier facture client reservation reference ticket suivi contrat";
    private const string Spanish = "pedido factura cliente reserva referencia caso orden contrato seguimiento expediente";
    private const string Italian = "ordine fattura cliente pratica prenotazione riferimento spedizione contratto";

    private const string MoreNumbers =
        """
        number of the order, number of my order, number of your order, number for the order, number for my order, number on the invoice, number on my invoice,
        number on the order, number of the invoice, number of the ticket, number of the booking, number of my booking
        nummer der bestellung, nummer meiner bestellung, nummer ihrer bestellung, nummer der rechnung, nummer auf der rechnung, nummer des tickets,
        nummer des auftrags, nummer der buchung, nummer vom auftrag, nummer von der rechnung
        numero de ma commande, numero de votre commande, numero de la commande, numero de la facture
        numero de mi pedido, numero de su pedido, numero del pedido, numero de la factura, numero de la reserva
        numero d ordine, numero dell ordine, numero del mio ordine, numero della fattura, numero della pratica, numero della prenotazione, numero del ticket,
        codice cliente
        """;

    private const string Things =
        """
        order, ticket, case, reference, invoice, booking, reservation
        bestellung, auftrag, rechnung, vorgang, buchung, referenz
        commande, dossier, facture
        pedido, factura, reserva, referencia
        ordine, fattura, pratica, prenotazione
        """;

    public static readonly TokenPhrases<OrderLabelKind> Phrases = new(Numbers().Distinct(StringComparer.Ordinal)
        .Select(phrase => KeyValuePair.Create(phrase, OrderLabelKind.Number))
        .Concat(TokenPhrases<OrderLabelKind>.Listed(OrderLabelKind.Thing, Things)));

    private static IEnumerable<string> Numbers() =>
    [
        .. Pairs(English, EnglishNumber, (thing, number) => $"{thing} {number}"),
        .. Pairs(German, "nummer nummern nr", (thing, number) => thing + number),
        .. Pairs(German, "nummer nr", (thing, number) => $"{thing} {number}"),
        .. Pairs(French, "numero", (thing, number) => $"{number} de {thing}"),
        .. Pairs(Spanish, "numero", (thing, number) => $"{number} de {thing}"),
        .. Pairs(Italian, "numero", (thing, number) => $"{number} di {thing}"),
        .. Pairs("client cliente", "numero", (thing, number) => $"{number} {thing}"),
        .. TokenPhrases<OrderLabelKind>.Listed(OrderLabelKind.Number, MoreNumbers).Select(phrase => phrase.Key),
    ];

    private static IEnumerable<string> Pairs(string things, string numbers, Func<string, string, string> joined) =>
        things.Split(' ').SelectMany(_ => numbers.Split(' '), joined);
}
