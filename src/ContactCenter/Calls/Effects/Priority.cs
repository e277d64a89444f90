namespace ContactCenter.Calls.Effects;

/// <summary>Whose requests to the platform go first.</summary>
internal static class Priority
{
    /// <summary>Callers who are there.</summary>
    public const int Callers = 1;

    public const int HangUps = 2;

    public const int LookUps = 3;

    /// <summary>The comparison of our legs with the platform's, and its lists.</summary>
    public const int Comparison = 4;
}
