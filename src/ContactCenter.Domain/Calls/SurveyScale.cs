namespace ContactCenter.Domain.Calls;

/// <summary>The marks that a question takes: whole numbers from <paramref name="Lowest"/>, 0 and up, to <paramref name="Highest"/>, 99 at most.</summary>
public sealed record SurveyScale(int Lowest, int Highest)
{
    private const double Satisfied = 0.75;
    private const int FewestMarks = 3;

    /// <summary>With fewer than three marks nothing stands between content and not.</summary>
    public bool TellsSatisfaction => Highest - Lowest + 1 >= FewestMarks;

    public bool Has(int mark) => mark >= Lowest && mark <= Highest;

    /// <summary>The upper quarter of the way from the lowest to the highest: 4 and 5 of 1 to 5, 8 to 10 of 0 to 10.</summary>
    public bool IsSatisfied(int mark) => TellsSatisfaction && (double)(mark - Lowest) / (Highest - Lowest) >= Satisfied;
}
