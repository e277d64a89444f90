namespace ContactCenter.Domain.Analysis.Numbers;

internal static class EnglishNumbers
{
    public static readonly NumberWords Words = new()
    {
        Values = NumberWords.Counted(0, 1, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen")
            .AddRange(NumberWords.Counted(17, 1, "seventeen eighteen nineteen"))
            .AddRange(NumberWords.Counted(20, 10, "twenty thirty forty fifty sixty seventy eighty ninety"))
            .AddRange(NumberWords.Counted(0, 0, "oh o nought naught nil null"))
            .Add("fourty", 40).Add("niner", 9),
        Hundreds = ["hundred"],
        Thousands = ["thousand"],
        Joiners = ["and"],
        Repeats = ImmutableDictionary<string, int>.Empty.Add("double", 2).Add("triple", 3).Add("treble", 3).Add("quadruple", 4),
    };
}
