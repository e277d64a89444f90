namespace ContactCenter.Benchmarks.Targets;

/// <summary>What is to be reached with sentences of which it is known what they are about.</summary>
internal static class IntentTargets
{
    private static readonly string[] Columns = ["3 a topic", "5 a topic", "10 a topic", "20 a topic", "all"];

    /// <summary>By a classifier, with examples in the language, and with English ones.</summary>
    private static readonly (string Language, double Own, double? English)[] Languages =
    [
        ("en", 91.6, null), ("de", 91.4, 79.8), ("nl", 88.2, 77.2), ("da", 87.6, 78.2), ("it", 90.6, 73.4), ("no", 87.2, 71.1), ("id", 90.0, 77.8),
        ("tr", 91.8, 79.8), ("sr", 88.6, 67.6), ("lt", 85.2, 52.6), ("ar", 87.0, 72.4), ("ja", 93.2, 84.4), ("zh", 92.2, 84.0), ("kk", 88.8, 68.4),
        ("gsw", 87.0, 46.2),
    ];

    /// <param name="isMultilingual">Whether by multilingual-e5-small; else by MiniLM.</param>
    public static IEnumerable<(string Figure, Target Target)> Of(bool isMultilingual) => isMultilingual ? Multilingual() : MiniLm();

    private static IEnumerable<(string Figure, Target Target)> MiniLm() =>
    [
        .. Row("banking77, nearest middle", 71.4, 75.8, 80.1, 82.8, 84.9),
        .. Row("banking77, classifier", null, null, 84.8, null, 93.3),
        .. Row("clinc150, nearest middle", 81.5, 85.4, 88.8, 90.2, 91.7),
        .. Row("clinc150, classifier", null, null, 90.8, null, 95.5),
        .. Row("clinc150's ten domains, classifier", null, null, 72.8, null, 96.0),
        .. Gate(kept: 87.6, right: 91.8, rejected: 89),
        .. Search("banking77", first: 92.3, five: 89.3),
        .. Search("clinc150", first: 87.8, five: 86.3),
    ];

    private static IEnumerable<(string Figure, Target Target)> Multilingual() =>
    [
        .. Row("banking77, nearest middle", null, 70.8, 76.7, 80.0, 83.8),
        .. Row("banking77, classifier", null, null, 82.7, 86.3, 91.9),
        .. Row("clinc150, nearest middle", null, null, 87.8),
        .. Row("clinc150, classifier", null, null, 89.9),
        .. Gate(kept: 86.9, right: 91.5, rejected: 90.5),
        .. Search("banking77", first: 87.8, five: 76.6),
        .. Languages.Select(each => ($"xSID {each.Language}, own examples", Target.Percent(each.Own))),
        .. Languages.Where(each => each.English is not null).Select(each => ($"xSID {each.Language}, English examples", Target.Percent(each.English!.Value))),
    ];

    private static IEnumerable<(string Figure, Target Target)> Row(string name, params double?[] values) =>
        values.Zip(Columns).Where(each => each.First is not null).Select(each => ($"{name}, {each.Second}", Target.Percent(each.First!.Value)));

    private static IEnumerable<(string Figure, Target Target)> Gate(double kept, double right, double rejected) =>
    [
        ("clinc150, nearest middle, kept", Target.Percent(kept)),
        ("clinc150, nearest middle, of these right", Target.Percent(right)),
        ("clinc150, nearest middle, of others rejected", Target.Percent(rejected)),
    ];

    private static IEnumerable<(string Figure, Target Target)> Search(string set, double first, double five) =>
        [($"{set}, search, first right", Target.Percent(first)), ($"{set}, search, of the first five right", Target.Percent(five))];
}
