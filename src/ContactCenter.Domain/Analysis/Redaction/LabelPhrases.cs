namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>
/// What people call a number, folded. No two lists have a phrase in common. Of the words on a card that also mean something else ("back",
/// "code") only the longer phrases stand here.
/// </summary>
internal static class LabelPhrases
{
    public const string Card =
        """
        card number, card numbers, number on the card, number on your card, number on my card, number of the card, number of my card, number of your card,
        long number, digit card, credit card, debit card, bank card, visa, visa card, mastercard, master card, american express, amex, maestro, discover card,
        first four digits, last four digits, next four digits, sixteen digits, digits on the card
        kartennummer, kreditkartennummer, kreditkarte, bankkarte, debitkarte, karten nummer, nummer der karte, nummer meiner karte, nummer ihrer karte,
        nummer auf der karte, nummer von der karte, ec karte, visakarte, nummer auf ihrer karte
        numero de carte, numero de la carte, numero de ma carte, numero de votre carte, numeros de carte, carte bancaire, carte bleue, carte de credit,
        numero carte
        numero de tarjeta, numero de la tarjeta, numero de mi tarjeta, numero de su tarjeta, tarjeta de credito, tarjeta de debito, mi tarjeta, numero tarjeta
        numero della carta, numero di carta, numero carta, numero della mia carta, numero della sua carta, carta di credito, carta di debito, mia carta,
        numero sulla carta
        """;

    public const string SecurityCode =
        """
        security code, security number, security digits, card verification, verification code, verification number, verification value, cvv, cvv two,
        cvc, cvc two,
        cv two, cid, csc, c v v, c v c, three digit code, four digit code, digit code, digit number on the back, digits on the back, code on the back,
        number on the back, three digits on the back, on the back of the card, on the back of your card, on the back of my card, on the back,
        last three digits
        sicherheitscode, sicherheitsnummer, sicherheits code, prufnummer, prufziffer, prufziffern, pruefnummer, pruefziffer, kartenprufnummer,
        kartenpruefnummer,
        auf der ruckseite, auf der rueckseite, dreistellige nummer, dreistelliger code, dreistellige code, dreistelligen code, dreistellige zahl,
        hinten auf der karte, auf der hinteren seite
        code de securite, cryptogramme, cryptogramme visuel, code de verification, numero de securite, trois chiffres au dos, chiffres au dos,
        derniers chiffres au dos, au dos, au dos de la carte, au verso, code au dos
        codigo de seguridad, codigo de verificacion, numero de seguridad, digitos de atras, detras de la tarjeta, parte de atras, parte trasera,
        al dorso, en el reverso, al reverso, tres digitos, codigo de tres digitos, clave de seguridad
        codice di sicurezza, codice di verifica, numero di sicurezza, sul retro, sul retro della carta, tre cifre, cifre sul retro, dietro la carta,
        codice di controllo
        """;

    public const string Account =
        """
        iban, account, account number, bank account, sort code, bank details
        konto, kontonummer, bankverbindung, konto nummer
        compte, compte bancaire, numero de compte, rib
        cuenta, numero de cuenta, cuenta bancaria
        conto, numero di conto, conto corrente, coordinate bancarie
        """;

    public const string Other =
        """
        phone, phone number, telephone, telephone number, mobile number, mobile, order number, order, order id, tracking number, reference, reference number,
        booking number, invoice number, invoice, ticket number, customer number, serial number, policy number, postcode, post code, zip code, zip,
        date of birth,
        extension, flight number, case number, contract number, member number, expiry date, expiry, expiration date, expires, valid until
        telefonnummer, telefon, handynummer, handy nummer, mobilnummer, rufnummer, bestellnummer, auftragsnummer, sendungsnummer, rechnungsnummer, rechnung,
        kundennummer, vertragsnummer, buchungsnummer, postleitzahl, seriennummer, geburtsdatum, hausnummer, durchwahl, vorgangsnummer, ticketnummer,
        gultig bis,
        gueltig bis, ablaufdatum
        numero de telephone, telephone portable, portable, numero de commande, commande, numero de suivi, numero de facture, facture, numero de client,
        numero client, numero de dossier, dossier, code postal, date de naissance, numero de serie, numero de contrat,
        date d expiration, expire
        numero de telefono, telefono, movil, numero de pedido, pedido, numero de seguimiento, factura, numero de factura, numero de cliente, codigo postal,
        fecha de nacimiento, numero de contrato, referencia, caducidad, fecha de caducidad, caduca, vencimiento
        numero di telefono, cellulare, numero di cellulare, numero d ordine, numero dell ordine, numero di ordine, ordine, numero di spedizione, fattura,
        numero di fattura, numero cliente, codice cliente, cap, codice postale, data di nascita, numero di serie, numero di contratto, pratica,
        scadenza, scade
        """;
}
