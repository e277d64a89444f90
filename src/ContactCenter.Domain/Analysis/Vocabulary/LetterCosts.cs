namespace ContactCenter.Domain.Analysis.Vocabulary;

/// <summary>Any two letters are as different as any others.</summary>
internal sealed class LetterCosts : EditDistance.ICosts
{
    private LetterCosts()
    {
    }

    public static double Weight(char character) => 1;

    public static double Exchange(char first, char second) => 1;
}
