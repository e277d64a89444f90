namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>Words behind a number by which they say that it counts something. Folded; of all five languages at once.</summary>
internal static class CountedUnits
{
    public static readonly ImmutableHashSet<string> All =
    [
        "euro", "euros", "eur", "dollar", "dollars", "pound", "pounds", "pence", "cents", "percent", "days", "hours", "minutes", "years", "weeks",
        "months", "people",
        "franken", "franc", "francs", "rappen", "prozent", "tage", "tagen", "stunden", "minuten", "uhr", "jahre", "wochen", "monate", "stuck", "pfund",
        "jours", "heures", "minute", "pour", "ans", "semaines", "mois", "dolares", "dias", "horas", "minutos", "anos", "semanas", "meses",
        "giorni", "ore", "minuti", "anni", "settimane", "mesi", "dollari", "sterline", "per",
    ];
}
