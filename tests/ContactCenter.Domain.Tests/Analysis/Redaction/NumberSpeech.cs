using System.Globalization;

namespace ContactCenter.Domain.Tests.Analysis.Redaction;

/// <summary>Says 0 to 9999 in five languages: written apart from the rules that read it.</summary>
internal static class NumberSpeech
{
    public static readonly string[] Languages = ["en", "de", "fr", "es", "it"];

    private static readonly Dictionary<string, string[]> Digits = new(StringComparer.Ordinal)
    {
        ["en"] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
        ["de"] = ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"],
        ["fr"] = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
        ["es"] = ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
        ["it"] = ["zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"],
    };

    public static string OneByOne(string language, string digits) => string.Join(' ', digits.Select(digit => Digits[language][digit - '0']));

    public static string Double(string language, char digit) => language switch
    {
        "de" => $"zweimal {Digits[language][digit - '0']}",
        "es" => $"doble {Digits[language][digit - '0']}",
        "it" => $"doppio {Digits[language][digit - '0']}",
        _ => $"double {Digits[language][digit - '0']}",
    };

    /// <param name="language">One of the five.</param>
    /// <param name="value">1 to 9999.</param>
    public static string Number(string language, int value) => language switch
    {
        "en" => English(value),
        "de" => German(value),
        "fr" => French(value),
        "es" => Spanish(value),
        _ => Italian(value),
    };

    private static string English(int value)
    {
        string[] teens = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        return value switch
        {
            >= 1000 => $"{English(value / 1000)} thousand" + (value % 1000 == 0 ? "" : $" {English(value % 1000)}"),
            >= 100 => $"{English(value / 100)} hundred" + (value % 100 == 0 ? "" : $" and {English(value % 100)}"),
            >= 20 => tens[(value / 10) - 2] + (value % 10 == 0 ? "" : $"-{English(value % 10)}"),
            >= 10 => teens[value - 10],
            _ => Digits["en"][value],
        };
    }

    private static string German(int value)
    {
        string[] teens = ["zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"];
        string[] tens = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
        string Unit(int unit) => unit == 1 ? "ein" : Digits["de"][unit];
        return value switch
        {
            >= 1000 => $"{Unit(value / 1000)}tausend" + (value % 1000 == 0 ? "" : German(value % 1000)),
            >= 100 => $"{Unit(value / 100)}hundert" + (value % 100 == 0 ? "" : German(value % 100)),
            >= 20 => (value % 10 == 0 ? "" : $"{Unit(value % 10)}und") + tens[(value / 10) - 2],
            >= 10 => teens[value - 10],
            _ => Digits["de"][value],
        };
    }

    private static string French(int value)
    {
        string[] teens = ["dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"];
        string[] tens = ["vingt", "trente", "quarante", "cinquante", "soixante"];
        return value switch
        {
            >= 1000 => (value / 1000 == 1 ? "mille" : $"{French(value / 1000)} mille") + (value % 1000 == 0 ? "" : $" {French(value % 1000)}"),
            >= 100 => (value / 100 == 1 ? "cent" : $"{French(value / 100)} cent") + (value % 100 == 0 ? "" : $" {French(value % 100)}"),
            80 => "quatre-vingts",
            > 80 => $"quatre-vingt-{French(value - 80)}",
            71 => "soixante et onze",
            >= 70 => $"soixante-{French(value - 60)}",
            >= 20 => tens[(value / 10) - 2] + (value % 10) switch { 0 => "", 1 => " et un", var unit => $"-{French(unit)}" },
            >= 10 => teens[value - 10],
            _ => Digits["fr"][value],
        };
    }

    private static string Spanish(int value)
    {
        string[] below30 =
        [
            "diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós",
            "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
        ];
        string[] tens = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];
        string[] hundreds =
            ["ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos"];
        return value switch
        {
            >= 1000 => (value / 1000 == 1 ? "mil" : $"{Spanish(value / 1000)} mil") + (value % 1000 == 0 ? "" : $" {Spanish(value % 1000)}"),
            100 => "cien",
            >= 100 => hundreds[(value / 100) - 1] + (value % 100 == 0 ? "" : $" {Spanish(value % 100)}"),
            >= 30 => tens[(value / 10) - 3] + (value % 10 == 0 ? "" : $" y {Spanish(value % 10)}"),
            >= 10 => below30[value - 10],
            _ => Digits["es"][value],
        };
    }

    private static string Italian(int value)
    {
        string[] teens = ["dieci", "undici", "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove"];
        string[] tens = ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];
        return value switch
        {
            >= 1000 => (value / 1000 == 1 ? "mille" : $"{Italian(value / 1000)}mila") + (value % 1000 == 0 ? "" : Italian(value % 1000)),
            >= 100 => (value / 100 == 1 ? "cento" : $"{Italian(value / 100)}cento") + (value % 100 == 0 ? "" : Italian(value % 100)),
            >= 20 when value % 10 == 3 => $"{tens[(value / 10) - 2]}tré",
            >= 20 when value % 10 is 1 or 8 => tens[(value / 10) - 2][..^1] + Digits["it"][value % 10],
            >= 20 => tens[(value / 10) - 2] + (value % 10 == 0 ? "" : Digits["it"][value % 10]),
            >= 10 => teens[value - 10],
            _ => Digits["it"][value],
        };
    }

    public static string Number(string language, string digits) => Number(language, int.Parse(digits, CultureInfo.InvariantCulture));
}
