namespace ContactCenter.Domain.Analysis.Numbers;

/// <summary>Of France, and with <c>septante</c>, <c>huitante</c>, <c>octante</c>, <c>nonante</c> of Switzerland and Belgium.</summary>
internal static class FrenchNumbers
{
    public static readonly NumberWords Words = new()
    {
        Values = NumberWords.Counted(0, 1, "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize")
            .AddRange(NumberWords.Counted(20, 10, "vingt trente quarante cinquante soixante septante huitante nonante"))
            .Add("octante", 80).Add("vingts", 20).Add("cent", 100).Add("zeros", 0),
        Hundreds = ["cent", "cents"],
        Thousands = ["mille", "mil"],
        ThousandAlone = ["mille", "mil"],
        Joiners = ["et"],
        Repeats = ImmutableDictionary<string, int>.Empty.Add("double", 2).Add("triple", 3),
        CountsByTwenties = true,
    };
}
