namespace ContactCenter.Domain.Tests.Analysis.Redaction.Sentences;

internal static class SpanishSentences
{
    public static readonly string[] All =
    [
        "Mi número de tarjeta es {card:4111 1111 1111 1111}, gracias.",
        "{card:cuatro uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno}",
        "es la {card:cuarenta y dos cuarenta y dos cuarenta y dos cuarenta y dos cuarenta y dos cuarenta y dos cuarenta y dos cuarenta y dos}",
        "{card:cincuenta y cinco cincuenta y cinco cincuenta y cinco cincuenta y cinco cincuenta y cinco cincuenta y cinco cuarenta y "
            + "cuatro cuarenta y cuatro}",
        "{card:treinta y siete ochenta y dos ochenta y dos veinticuatro sesenta y tres diez cero cero cinco}",
        "{card:cuarenta y uno once once once eh once once once once}",
        "{card:cuatro mil ciento once once once once once once once}",
        "{card:5555-5555-5555-4444} caduca en mayo",
        "{card:doble cinco doble cinco doble cinco doble cinco doble cinco doble cinco cuatro cuatro cuatro cuatro}",
        "{card:cuarenta doce ochenta y ocho ochenta y ocho ochocientos ochenta y ocho ocho dieciocho ochenta y uno}",
        "Número de tarjeta {card:cuatro uno uno uno uno uno uno uno uno uno uno uno} y lo demás no se lee",
        "mi tarjeta de crédito {card:4111 1111 1111 1112}",
        "A: ¿El número de la tarjeta? / C: {card:4012 8888} / A: Sí. / C: {card:8888 1881}",
        "{card:cuatro cero uno dos} / A: vale / C: {card:ochenta y ocho ochenta y ocho} / A: siga / C: {card:ochenta y ocho ochenta y ocho} "
            + "/ A: sí / C: {card:dieciocho ochenta y uno}",
        "A: ¿Y el código de seguridad? / C: {securityCode:uno dos tres}",
        "el código de seguridad es {securityCode:setecientos treinta y siete}",
        "CVV {securityCode:409}",
        "A: los tres dígitos de la parte trasera / C: un momento / A: sí / C: {securityCode:cuatro cero nueve}",
        "{securityCode:456} es el código de seguridad",
        "mi correo es {email:juan punto perez arroba gmail punto com}",
        "{email:juan.perez@ejemplo.es} por favor",
        "{email:maria guion bajo sol arroba correo punto es}",
        "El IBAN es {iban:ES91 2100 0418 4502 0005 1332}.",
        "{iban:E S noventa y uno veintiuno cero cero cero cuatro dieciocho cuarenta y cinco cero dos cero cero cero cinco trece treinta y dos}",
        "Llámeme al 91 123 45 67.",
        "mi teléfono es seis uno dos tres cuatro cinco seis siete ocho",
        "al +34 612 345 678",
        "el número de pedido es 4500 1234 5678",
        "pedido 4111 1111 1111 1112",
        "Cuesta 1.299,99 euros.",
        "el 25 de diciembre de 2024 a las 10:30",
        "en mil novecientos noventa y nueve o dos mil cinco",
        "número de seguimiento 9400 1118 9922 3100 0012",
        "un momento, tardo dos o tres minutos",
        "mi número de cliente es 30569309",
        "la factura 20240612001 de 250 euros",
        "A: el código de seguridad ha cambiado / C: bien, he pagado 250 euros",
        "somos dieciséis personas y cuatro coches",
        "el código postal es veintiocho cero trece",
    ];
}
